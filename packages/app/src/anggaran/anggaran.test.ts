import { listRingkasan, readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppError } from '../errors/app-error.ts'
import { systemContext } from '../jobs/run-tugas.ts'
import type { Actor } from '../permission/actor.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { readAnggaran } from './read-anggaran.ts'
import { saveRealisasiBulanan } from './save-realisasi-bulanan.ts'

let test: TestApp
let operator: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
})
afterAll(() => test?.close())

const read = async (tahun: number) => {
  const { dipa } = await test.app.run(readAnggaran, operator, { tahun })
  if (dipa === null) throw new Error(`no DIPA of ${tahun}`)
  return dipa
}

describe('the published budget', () => {
  it('totals 4.103.445.000, spent 4.082.850.734, left 20.594.266, 99,5 %', async () => {
    const dipa = await read(2021)
    expect(dipa.total).toMatchObject({
      pagu: { text: 'Rp4.103.445.000' },
      realisasi: { text: 'Rp4.082.850.734' },
      sisa: { text: 'Rp20.594.266' },
      persenText: '99,5%',
    })
    expect(dipa.revisi).toBe(12)
    expect(dipa.problems).toEqual([])
  })

  it('shows every parent as the sum of its children', async () => {
    const { rows } = await read(2021)
    for (const [at, parent] of rows.entries()) {
      if (parent.leaf) continue
      const end = rows.findIndex((row, index) => index > at && row.level <= parent.level)
      const children = rows
        .slice(at + 1, end < 0 ? undefined : end)
        .filter((row) => row.level === parent.level + 1)
      for (const column of ['pagu', 'realisasi', 'sisa'] as const) {
        const sum = children.reduce((total, row) => total + BigInt(row[column].raw), 0n)
        expect(`${parent.kode} ${column} ${sum}`).toBe(`${parent.kode} ${column} ${parent[column].raw}`)
      }
    }
  })

  it('signs the difference of every revision', async () => {
    const { revisions } = await read(2021)
    expect(revisions).toHaveLength(13)
    expect(revisions[3]?.selisih.text).toBe('-Rp95.615.000')
    expect(revisions[0]?.sebelum).toBeNull()
  })
})

describe('spending of a month', () => {
  it('is saved on lowest rows, counts in the tree and in the summary', async () => {
    const before = await read(2022)
    const leaf = before.rows.find((row) => row.leaf)
    const parent = before.rows.find((row) => !row.leaf)
    const values = [{ kode: leaf?.kode, amount: '1.234.567', before: leaf?.months[11]?.money?.raw ?? '' }]
    expect(await test.app.run(saveRealisasiBulanan, operator, { tahun: 2022, bulan: 12, values })).toEqual({
      saved: 1,
    })
    const after = await read(2022)
    expect(after.rows.find((row) => row.kode === leaf?.kode)?.months[11]?.money?.text).toBe('Rp1.234.567')
    const summary = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
      listRingkasan(tx, { unit: '3572', tahun: 2022, entitas: 'kpu' }),
    )
    expect(summary.at(-1)?.realisasi?.toString()).toBe(after.total.realisasi.raw)

    const stale = await test.app
      .run(saveRealisasiBulanan, operator, {
        tahun: 2022,
        bulan: 12,
        values: [{ ...values[0], amount: '9' }],
      })
      .catch((error: AppError) => error)
    expect(stale).toMatchObject({
      code: 'konflik',
      data: { conflict: { fields: [{ theirs: 'Rp1.234.567', mine: 'Rp9' }] } },
    })

    const onParent = await test.app
      .run(saveRealisasiBulanan, operator, {
        tahun: 2022,
        bulan: 12,
        values: [{ kode: parent?.kode, amount: '5', before: '' }],
      })
      .catch((error: AppError) => error)
    expect(onParent).toMatchObject({ code: 'tidak-ditemukan' })
  })

  it('is refused at its row when it cannot be read', async () => {
    const leaf = (await read(2022)).rows.findLast((row) => row.leaf)
    const error = await test.app
      .run(saveRealisasiBulanan, operator, {
        tahun: 2022,
        bulan: 12,
        values: [{ kode: leaf?.kode, amount: 'dua juta', before: '' }],
      })
      .catch((error: AppError) => error)
    expect(Object.keys((error as AppError).data.fields ?? {})).toEqual([`values.${leaf?.kode}`])
  })
})
