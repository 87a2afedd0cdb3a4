import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Reader, readTransaction, type Writer, writeTransaction } from '../context/transaction.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { anggaranAt, realisasiPerBulan } from './anggaran.ts'
import {
  type Dipa,
  ensureDipa,
  insertDipaRevisi,
  listDipaRevisi,
  putAnggaranBaris,
  putAnggaranPagu,
  putRealisasiAnggaran,
} from './dipa.ts'
import { as, officeDatabase } from './test-office.ts'

let db: TestDatabase<Schema>
let dipa: Dipa
let tahun = 2020
beforeAll(async () => {
  db = await officeDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  tahun += 1
  dipa = await write((tx) => ensureDipa(tx, { unit: '3572', tahun }))
  await write(async (tx) => {
    await insertDipaRevisi(tx, [
      { ...key(), revisi: 0, pagu_sebelum: null, pagu_sesudah: 100n, alasan: 'DIPA awal' },
      { ...key(), revisi: 1, pagu_sebelum: 100n, pagu_sesudah: 100n, alasan: 'Revisi POK' },
      { ...key(), revisi: 2, pagu_sebelum: 100n, pagu_sesudah: 150n, alasan: 'Hibah' },
    ])
    await putAnggaranBaris(tx, [
      { ...key(), kode: '3355.EAA.994', induk_kode: '3355', uraian: 'Layanan', tingkat: 'output', sort: 3 },
      { ...key(), kode: '3355', induk_kode: 'WA', uraian: 'Kegiatan', tingkat: 'kegiatan', sort: 2 },
      { ...key(), kode: 'WA', induk_kode: null, uraian: 'Program', tingkat: 'program', sort: 1 },
      { ...key(), kode: '3364.BAA', induk_kode: 'CQ', uraian: 'Hibah', tingkat: 'output', sort: 5 },
      { ...key(), kode: 'CQ', induk_kode: null, uraian: 'Pemilu', tingkat: 'program', sort: 4 },
    ])
  })
})

const key = () => ({ unit_code: '3572', dipa_id: dipa.id })
const read = <T>(fn: (tx: Reader) => Promise<T>) => readTransaction(db, as('operator'), fn)
const write = <T>(fn: (tx: Writer) => Promise<T>) => writeTransaction(db, as('operator'), fn)
const pagu = (revisi: number, amounts: Record<string, bigint>) =>
  write((tx) =>
    putAnggaranPagu(
      tx,
      Object.entries(amounts).map(([kode, pagu]) => ({ ...key(), kode, revisi, pagu })),
    ),
  )
const spend = (kode: string, bulan: number, amount: bigint) =>
  write((tx) => putRealisasiAnggaran(tx, [{ ...key(), kode, bulan, amount }]))
const at = (ask: { revisi?: number; sampaiBulan?: number } = {}) =>
  read((tx) => anggaranAt(tx, { unit: '3572', tahun, ...ask }))

describe('the budget of a year', () => {
  it('is null without a DIPA, and a DIPA is made once', async () => {
    expect(await read((tx) => anggaranAt(tx, { unit: '3572', tahun: 1999 }))).toBeNull()
    const again = await write((tx) => ensureDipa(tx, { unit: '3572', tahun, nomor: 'SP DIPA-076' }))
    expect(again).toMatchObject({ id: dipa.id, nomor: 'SP DIPA-076' })
    expect((await write((tx) => ensureDipa(tx, { unit: '3572', tahun }))).nomor).toBe('SP DIPA-076')
  })

  it('shows every row until pagu is known', async () => {
    const budget = await at()
    expect(budget?.rows.map((row) => row.kode)).toEqual(['WA', '3355', '3355.EAA.994', 'CQ', '3364.BAA'])
    expect(budget).toMatchObject({ paguRevisi: null, revisi: { revisi: 2 } })
  })

  it('takes pagu from the last revision whose rows are known', async () => {
    await pagu(0, { '3355.EAA.994': 100n })
    await pagu(2, { '3355.EAA.994': 100n, '3364.BAA': 50n })
    expect(await at({ revisi: 1 })).toMatchObject({
      paguRevisi: 0,
      revisi: { revisi: 1, alasan: 'Revisi POK' },
    })
    expect((await at({ revisi: 1 }))?.rows.map((row) => [row.kode, row.pagu])).toEqual([
      ['WA', null],
      ['3355', null],
      ['3355.EAA.994', 100n],
    ])
    const last = await at()
    expect(last?.paguRevisi).toBe(2)
    expect(last?.rows.find((row) => row.kode === '3364.BAA')?.pagu).toBe(50n)
    expect(last?.revisions.map((row) => row.pagu_sesudah)).toEqual([100n, 100n, 150n])
  })

  it('sums spending to the end of a month, and months may be corrected', async () => {
    const leaf = '3355.EAA.994'
    await pagu(0, { [leaf]: 9_007_199_254_740_993n })
    await spend(leaf, 1, 10n)
    await spend(leaf, 3, 7n)
    await spend(leaf, 3, 9_007_199_254_740_993n)
    await spend(leaf, 4, -4n)
    const realisasi = async (sampaiBulan?: number) =>
      (await at({ sampaiBulan }))?.rows.find((row) => row.kode === leaf)?.realisasi
    expect(await realisasi(2)).toBe(10n)
    expect(await realisasi(3)).toBe(9_007_199_254_741_003n)
    expect(await realisasi()).toBe(9_007_199_254_740_999n)
    expect(
      (await read((tx) => realisasiPerBulan(tx, '3572', dipa.id))).map((row) => [row.bulan, row.amount]),
    ).toEqual([
      [1, 10n],
      [3, 9_007_199_254_740_993n],
      [4, -4n],
    ])
  })

  it('shows a row that was spent on though it has no pagu', async () => {
    await pagu(0, { '3355.EAA.994': 100n })
    await spend('3364.BAA', 1, 5n)
    expect((await at())?.rows.map((row) => row.kode)).toContain('CQ')
  })

  it('takes thousands of rows in one call', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => ({
      ...key(),
      kode: `L${i}`,
      induk_kode: 'WA',
      uraian: 'x',
      tingkat: 'output' as const,
      sort: i,
    }))
    await write((tx) => putAnggaranBaris(tx, rows))
    expect((await at())?.rows).toHaveLength(12_005)
  })
})

describe('the database', () => {
  it.each<[string, string, () => Promise<unknown>]>([
    ['a negative pagu of a row', '23514', () => pagu(0, { '3355.EAA.994': -1n })],
    ['pagu without its row', '23503', () => pagu(0, { 'tidak.ada': 1n })],
    ['pagu without its revision', '23503', () => pagu(9, { '3355.EAA.994': 1n })],
    ['realisasi without its row', '23503', () => spend('tidak.ada', 1, 1n)],
    ['a thirteenth month', '23514', () => spend('3355.EAA.994', 13, 1n)],
    [
      'a negative pagu of a revision',
      '23514',
      () =>
        write((tx) =>
          insertDipaRevisi(tx, [{ ...key(), revisi: 3, pagu_sebelum: 150n, pagu_sesudah: -1n, alasan: 'x' }]),
        ),
    ],
    [
      'a revision without what was before',
      '23514',
      () =>
        write((tx) =>
          insertDipaRevisi(tx, [{ ...key(), revisi: 3, pagu_sebelum: null, pagu_sesudah: 1n, alasan: 'x' }]),
        ),
    ],
    [
      'a row without its parent',
      '23503',
      () =>
        write((tx) =>
          putAnggaranBaris(tx, [
            { ...key(), kode: 'z', induk_kode: 'tidak', uraian: 'x', tingkat: 'output', sort: 1 },
          ]),
        ),
    ],
  ])('refuses %s', async (_, code, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ code })
    expect(await read((tx) => listDipaRevisi(tx, '3572', dipa.id))).toHaveLength(3)
  })
})
