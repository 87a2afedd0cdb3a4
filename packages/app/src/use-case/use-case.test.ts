import { listIku, readTransaction, verifyAudit as verifyChain } from '@akuntabel/store'
import { listRingkasan } from '@akuntabel/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readAudit } from '../audit/read-audit.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import type { AppError } from '../errors/app-error.ts'
import { Outdated } from '../errors/outdated.ts'
import { readIku } from '../iku/read-iku.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import { savePengukuranValue } from '../pengukuran/save-pengukuran-value.ts'
import { isUngranted } from '../permission/roles.ts'
import { readRenstra } from '../renstra/read-renstra.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import * as useCases from '../use-cases.ts'
import { AUDIT_EVENTS } from './audit-events.ts'
import { defineUseCase } from './define-use-case.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

const YEAR = { entitas: 'kpu', tahun: 2022 } as const
/** Of the sample: two years of sixteen indicators, three figures left open. */
const FIGURES = 2 * 16 * 4 - 3

describe('every use case', () => {
  const all = Object.values(useCases).filter((one) => typeof one === 'object')

  it('has a name of its own, and a write leaves a known event', () => {
    expect(new Set(all.map((one) => one.name)).size).toBe(all.length)
    for (const one of all) {
      if (one.kind === 'write' || one.kind === 'submit')
        expect(Object.keys(AUDIT_EVENTS)).toContain(one.audit)
      else expect(one.audit).toBeNull()
    }
  })

  it('refuses who is not signed in, unless it is for anybody', async () => {
    for (const one of all.filter(({ permission }) => !isUngranted(permission))) {
      const error = await test.app.run(one, null, {}).catch((error: AppError) => error)
      expect([one.name, (error as AppError).code]).toEqual([one.name, 'belum-masuk'])
    }
  })

  it('refuses input that does not fit, as sentences at the fields', async () => {
    const error = await test.app
      .run(readPengukuranGrid, await test.as('operator'), { entitas: 'lain', tahun: 'dua ribu' })
      .catch((error: AppError) => error)
    expect((error as AppError).data.fields).toEqual({
      entitas: 'Pilih entitas yang melapor.',
      tahun: 'Tulis tahun empat angka.',
    })
  })
})

describe('what was prepared before the transaction and does not fit any more', () => {
  function preparing(outdated: number) {
    let prepared = 0
    const useCase = defineUseCase({
      name: 'test-outdated',
      kind: 'read',
      permission: 'baca',
      audit: null,
      input: z.object({}),
      before: async () => ++prepared,
      async run({ before }) {
        if (before <= outdated) throw new Outdated()
        return before
      },
    })
    return { useCase, times: () => prepared }
  }

  it('is prepared once more', async () => {
    expect(await test.app.run(preparing(1).useCase, await test.as('operator'), {})).toBe(2)
  })

  it('and then refused with a sentence', async () => {
    const { useCase, times } = preparing(9)
    await expect(test.app.run(useCase, await test.as('operator'), {})).rejects.toMatchObject({
      code: 'keadaan-salah',
      message: 'Data berubah selagi dokumen disusun, sehingga belum disahkan. Periksa lagi, lalu ulangi.',
    })
    expect(times()).toBe(2)
  })
})

describe('a transaction that fails', () => {
  it('keeps neither its change nor its trail, and takes back what it did outside', async () => {
    const operator = await test.as('operator')
    const undone: string[] = []
    const failing = defineUseCase({
      name: 'failing',
      kind: 'write',
      permission: 'pengukuran.isi',
      audit: 'pengukuran.disimpan',
      input: z.object({}),
      year: 'none',
      async before({ undo }) {
        undo(async () => void undone.push('first'))
        undo(async () => void undone.push('second'))
      },
      async run(): Promise<never> {
        throw new Error('broken')
      },
    })
    const before = await test.app.run(readAudit, operator, {})
    await expect(test.app.run(failing, operator, {})).rejects.toThrow('broken')
    expect(undone).toEqual(['second', 'first'])
    expect(await test.app.run(readAudit, operator, {})).toEqual(before)
  })
})

describe('more people at once than the pool has connections', () => {
  const CROWD = 24

  it('are each answered where accounts are asked for too', async () => {
    const admin = await test.as('admin')
    const crowd = Array.from({ length: CROWD }, (_, at) => at)
    const installations = await Promise.all(
      crowd.map(() => test.app.run(useCases.readInstallation, null, {})),
    )
    expect(installations.every((one) => !one.empty)).toBe(true)
    const people = await Promise.all(crowd.map(() => test.app.run(useCases.listPeople, admin, {})))
    expect(people.every((one) => one.people.length > 0)).toBe(true)
    const created = await Promise.all(
      crowd.map((at) =>
        test.app.run(useCases.createPerson, admin, {
          name: `Orang ${at}`,
          email: `ramai-${at}@kantor.go.id`,
          password: 'rahasia-kantor-1',
          roles: ['operator'],
        }),
      ),
    )
    await Promise.all(
      created.map(({ personId }) =>
        test.app.run(useCases.setPersonRoles, admin, { personId, roles: ['verifikator'] }),
      ),
    )
    const after = await test.app.run(useCases.listPeople, admin, {})
    expect(after.people.filter((one) => one.roles.includes('verifikator')).length).toBeGreaterThanOrEqual(
      CROWD,
    )
    expect(test.app.database.pool.waitingCount).toBe(0)
  })

  it('are told to come again where the database ended what took too long', async () => {
    const slow = defineUseCase({
      name: 'slow',
      kind: 'read',
      permission: 'baca',
      audit: null,
      input: z.object({}),
      async run() {
        const client = await test.app.database.pool.connect()
        try {
          await client.query(`set statement_timeout = '50ms'`)
          await client.query('select pg_sleep(10)')
        } finally {
          client.release(true)
        }
      },
    })
    await expect(test.app.run(slow, await test.as('operator'), {})).rejects.toMatchObject({
      code: 'sibuk',
      message: expect.stringContaining('Coba lagi sebentar lagi'),
    })
  })

  it('never reach the sign-in library while they hold a connection', async () => {
    const looking = defineUseCase({
      name: 'looking',
      kind: 'read',
      permission: 'baca',
      audit: null,
      input: z.object({}),
      run: async ({ services }) => Object.keys(services).sort(),
    })
    expect(await test.app.run(looking, await test.as('operator'), {})).toEqual([
      'addresses',
      'box',
      'clock',
      'config',
      'setupCode',
      'unduhan',
      'vault',
    ])
  })
})

describe('ten people saving at once', () => {
  it('leaves a summary that counts them all and a trail that verifies', async () => {
    const operator = await test.as('operator')
    const grid = await test.app.run(readPengukuranGrid, operator, { ...YEAR, triwulan: 4 })
    const rows = grid.sasaran.flatMap((sasaran) => sasaran.rows)
    await Promise.all(
      rows.map((row) =>
        test.app.run(savePengukuranValue, operator, {
          ...YEAR,
          triwulan: 4,
          indikatorId: row.indikatorId,
          version: row.quarters[3]?.version,
          realisasi: row.kind.options?.[0]?.value ?? '50',
        }),
      ),
    )
    const after = await test.app.run(readPengukuranGrid, operator, { ...YEAR, triwulan: 4 })
    const summary = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
      listRingkasan(tx, { unit: '3572', ...YEAR }),
    )
    expect(summary[3]).toMatchObject({ terisi: 6, jumlah: 6 })
    expect(Number(summary[3]?.capaian).toFixed(6)).toBe(Number(after.entitasCapaian?.value).toFixed(6))
    expect(await test.app.run(verifyAudit, operator, {})).toMatchObject({ ok: true, brokenAt: null })
    const chain = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
      verifyChain(tx, '3572'),
    )
    expect(chain.ok).toBe(true)
  })

  it('can be read back, newest first, page by page', async () => {
    const operator = await test.as('operator')
    const asked = { event: 'pengukuran.disimpan' }
    const view = await test.app.run(readAudit, operator, asked)
    expect(view.rows[0]).toMatchObject({ actor: 'Operator Subbagian', peran: 'Operator' })
    expect(view.rows[0]?.sentence).toMatch(/^mengisi IKU-\d Triwulan 4 2022: .+ → .+$/)
    const seqs = view.rows.map(({ seq }) => Number(seq))
    // Figures of the sample's earlier quarters stand below those that were typed here.
    for (let { next } = view; next !== null; ) {
      const older = await test.app.run(readAudit, operator, { ...asked, before: next })
      seqs.push(...older.rows.map(({ seq }) => Number(seq)))
      next = older.next
    }
    expect(seqs).toHaveLength(FIGURES + 6)
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a))
  })
})

describe('plans', () => {
  it('shows the Renstra with its 75 indicators and their five targets', async () => {
    const { renstra } = await test.app.run(readRenstra, await test.as('apip'), { tahun: 2021 })
    expect(renstra).toMatchObject({
      periode: [2020, 2024],
      indikator: 75,
      years: [2020, 2021, 2022, 2023, 2024],
    })
    const program = renstra?.tree.find((node) => node.kind === 'program')
    expect(program?.pendanaan).toHaveLength(5)
  })

  it('shows a card of an IKU with every year known and a chart', async () => {
    const iku = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
      listIku(tx, { unit: '3572', entitas: 'kpu', tahun: 2022 }),
    )
    const opini = iku.find((card) => card.kode === 'IKU-6')
    const view = await test.app.run(readIku, await test.as('apip'), { id: opini?.id, tahun: 2022 })
    expect(view.years.map((year) => [year.tahun, year.realisasi.text]).slice(0, 4)).toEqual([
      [2019, 'WDP'],
      [2020, 'WDP'],
      [2021, 'WTP'],
      [2022, 'WTP'],
    ])
    expect(view.chart?.svg).toContain('<svg')
    expect(view.chart?.caption).toBe('Capaian IKU-6 per tahun')
  })
})
