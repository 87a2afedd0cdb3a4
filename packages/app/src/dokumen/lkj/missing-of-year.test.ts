import { findGaps, lkjGaps, lkjTree } from '@akuntabel/documents'
import { readTransaction, type Writer, writeTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIku } from '../../iku/create-iku.ts'
import { systemContext } from '../../jobs/run-pekerjaan.ts'
import { installSecondAgency, SECOND_UNIT } from '../../lembaga/testing/second-agency.ts'
import type { Actor } from '../../permission/actor.ts'
import { createPkDraft } from '../../pk/create-pk-draft.ts'
import { type TestApp, testApp } from '../../testing/index.ts'
import { requirePlan } from '../../year/load-plan.ts'
import { finalLkj } from './load-lkj.ts'
import { missingOfYear } from './missing-of-year.ts'
import { readLkj } from './read-lkj.ts'
import { saveLaporan } from './save-laporan.ts'

const UNIT = '3572'
const RUNNING = { entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
let second: TestApp
let actor: Actor
beforeAll(async () => {
  test = await testApp()
  second = await testApp({ sample: false })
  const person = { name: 'Orang Contoh', email: 'orang@contoh.go.id', password: 'sandi-yang-panjang' }
  const personId = await second.app.auth.accounts.create(person)
  await writeTransaction(second.app.database, systemContext(SECOND_UNIT), (tx) =>
    installSecondAgency(tx, personId),
  )
  actor = (await second.app.actor(personId, SECOND_UNIT)) as Actor
})
afterAll(async () => {
  await test?.close()
  await second?.close()
})

interface Asked {
  of?: TestApp
  unit?: string
  entitas?: 'kpu' | 'sekretariat'
  tahun?: number
}

function missing({ of = test, unit = UNIT, entitas = 'kpu', tahun = RUNNING.tahun }: Asked = {}) {
  const key = { unit, entitas, tahun }
  return readTransaction(of.app.database, systemContext(unit), async (tx) => {
    const { plan } = await requirePlan(tx, key)
    const asked = { key, clock: of.app.clock, tanggal: `${Math.max(tahun, 2022)}-11-21` }
    const { data } = await finalLkj(tx, asked)
    return { kept: await missingOfYear(tx, { ...asked, plan }), data }
  })
}

describe('what a report lacks, told from the data', () => {
  it.each([
    ['kpu', 2021],
    ['sekretariat', 2021],
    ['kpu', 2022],
    ['sekretariat', 2022],
  ] as const)('is what its printed form shows: %s %i of the sample', async (entitas, tahun) => {
    const { kept, data } = await missing({ entitas, tahun })
    expect(kept.gaps).toEqual(findGaps(lkjTree(data)))
    expect(kept.gaps.length > 0).toBe(tahun === 2022)
  })

  it('is what its printed form shows: an office with an agreement alone, of a second agency', async () => {
    const year = { entitas: 'kpu', tahun: 2026 } as const
    const card = { satuan: 'hari', kind: 'angka', polarity: 'minimal', consolidation: 'terakhir' } as const
    const sasaran = 'Meningkatnya mutu pengawasan'
    await second.app.run(createIku, actor, { ...year, ...card, kode: 'I-1', sasaran, name: 'Lama' })
    await second.app.run(createPkDraft, actor, year)
    const { kept, data } = await missing({ of: second, unit: SECOND_UNIT, ...year })
    expect(kept.gaps).toEqual(findGaps(lkjTree(data)))
    expect(kept.gaps.map(({ key }) => key)).toContain('anggaran')
  })

  it('asks for a part on people only where nothing else tells of them, and shows it as asked for', async () => {
    expect((await missing()).kept.wajib).toEqual(['isu-strategis'])
    const year = { entitas: 'kpu', tahun: 2026 } as const
    const { kept } = await missing({ of: second, unit: SECOND_UNIT, ...year })
    expect(kept.wajib).toEqual(['sdm', 'isu-strategis'])
    const { parts, gaps } = await second.app.run(readLkj, actor, year)
    expect(parts.filter(({ required }) => required).map(({ bagian }) => bagian)).toEqual(kept.wajib)
    expect(gaps).toContainEqual({
      judul: 'Bab I · Sumber Daya Manusia',
      sebab:
        'Gambaran sumber daya manusia belum ada; isi daftar pegawai pada Pengaturan, atau tulis bagiannya pada Laporan.',
      path: { page: 'laporan', bagian: 'sdm' },
    })
  })
})

describe('asked again', () => {
  it('is not read again', async () => {
    expect((await missing()).kept).toBe((await missing()).kept)
  })

  it('is read again after an action of the year, and after one of another year or of none', async () => {
    const kasubbag = await test.as('kasubbag')
    const write = (tahun: number, isi: string) =>
      test.app.run(saveLaporan, kasubbag, {
        ...{ entitas: 'kpu', tahun },
        rows: [{ id: 'isu-strategis', version: 0, fields: { isi } }],
      })
    const before = (await missing()).kept
    await write(2022, 'Kutip ⟨capaian:IKU-99⟩.')
    const after = await missing()
    expect(after.kept.gaps.map(({ key }) => key)).toContain('kutipan:capaian:IKU-99')
    expect(after.kept.gaps).toEqual(lkjGaps(after.data))
    await test.app.run(createIku, kasubbag, {
      ...{
        entitas: 'sekretariat',
        tahun: 2022,
        kode: 'X-1',
        sasaran: 'Tersedianya peraturan perundangan bidang politik yang kuat',
        name: 'Lain',
        satuan: 'persen',
      },
      ...{ kind: 'persen', polarity: 'maksimal', consolidation: 'terakhir' },
    })
    expect((await missing()).kept).not.toBe(after.kept)
    expect((await missing()).kept).not.toBe(before)
  })

  it('is read again where the names of the office changed beside its trail', async () => {
    const before = (await missing()).kept
    const rename = (tx: Writer) =>
      tx.updateTable('unit').set({ short_name: 'KPU Blitar' }).where('unit_code', '=', UNIT).execute()
    await writeTransaction(test.app.database, systemContext(UNIT), rename)
    expect((await missing()).kept).not.toBe(before)
  })
})
