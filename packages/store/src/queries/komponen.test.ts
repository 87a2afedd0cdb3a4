import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Reader, readTransaction, type Writer, writeTransaction } from '../context/transaction.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { addIndikatorVersi } from './indikator.ts'
import { insertKomponen, listKomponen } from './indikator-komponen.ts'
import { ensurePengukuran } from './pengukuran.ts'
import { pengukuranGrid } from './pengukuran-grid.ts'
import { komponenHistory, replaceKomponenNilai } from './pengukuran-komponen.ts'
import { saveNilai } from './pengukuran-nilai.ts'
import { addDraftPk, addIndikator, as, officeDatabase } from './test-office.ts'

const FORMULA = { jenis: 'rasio', atas: 'A', bawah: 'B', kali: 100 }
const unit = '3572'

let db: TestDatabase<Schema>
let indikatorId: string
beforeAll(async () => {
  db = await officeDatabase()
  indikatorId = await addIndikator(db)
})
afterAll(() => db.close())

const write = <T>(fn: (tx: Writer) => Promise<T>) => writeTransaction(db, as('verifikator'), fn)
const read = <T>(fn: (tx: Reader) => Promise<T>) => readTransaction(db, as('operator'), fn)
const komponen = (kode: string, versi: number) => ({
  ...{ unit_code: unit, indikator_id: indikatorId, versi, kode, sort: 1 },
  ...{ nama: `nama ${kode}`, satuan: 'buah', consolidation: 'jumlah' as const },
})

it('stands with the version of a card that has a formula, and never changes', async () => {
  const tetap = { constraint: 'versi_tetap' }
  await expect(write((tx) => insertKomponen(tx, [komponen('A', 1)]))).rejects.toMatchObject(tetap)
  await write(async (tx) => {
    await addIndikatorVersi(tx, {
      ...{
        unit_code: unit,
        indikator_id: indikatorId,
        berlaku: '2021-01-01',
        formula: JSON.stringify(FORMULA),
      },
      ...{ name: 'Persen', satuan: 'persen', value_kind: 'persen', polarity: 'maksimal' },
      consolidation: 'terakhir',
    })
    await insertKomponen(tx, [komponen('A', 2), { ...komponen('B', 2), sort: 2 }])
  })
  const listed = await read((tx) => listKomponen(tx, { unit, indikatorIds: [indikatorId] }))
  expect(listed.map(({ kode, asal }) => [kode, asal])).toEqual([
    ['A', 'isian'],
    ['B', 'isian'],
  ])
  for (const change of ['delete from indikator_komponen', `update indikator_komponen set nama = 'x'`])
    await expect(write((tx) => sql.raw(change).execute(tx))).rejects.toMatchObject(tetap)
})

it('takes no other component once somebody promises by it', async () => {
  await addDraftPk(db, { indikatorId })
  await write((tx) =>
    sql`update pk_indikator set indikator_versi = 2 where indikator_id = ${indikatorId}`.execute(tx),
  )
  await expect(write((tx) => insertKomponen(tx, [komponen('C', 2)]))).rejects.toMatchObject({
    constraint: 'versi_tetap',
  })
})

it('is measured quarter by quarter, and read with the year and its history', async () => {
  const period = { unit, entitas: 'kpu', tahun: 2021 } as const
  const measure = (triwulan: 1 | 2, amounts: [string, string][]) =>
    write(async (tx) => {
      const { id: pengukuranId } = await ensurePengukuran(tx, { ...period, triwulan, id: randomUUID() })
      const key = { unit, pengukuranId, indikatorId }
      await saveNilai(tx, {
        ...key,
        version: 0,
        updatedBy: 'Orang',
        fields: { amount: '50', asal: 'dihitung' },
      })
      await replaceKomponenNilai(
        tx,
        key,
        amounts.map(([kode, amount]) => ({ kode, amount, code: null })),
      )
      return key
    })
  await measure(1, [
    ['A', '10'],
    ['B', '20'],
  ])
  const second = await measure(2, [
    ['A', '90'],
    ['B', '99'],
  ])
  await write((tx) => replaceKomponenNilai(tx, second, [{ kode: 'A', amount: '90.5', code: null }]))
  const grid = await read((tx) => pengukuranGrid(tx, period))
  const one = grid?.sasaran[0]?.indikator[0]
  expect(one).toMatchObject({ formula: FORMULA, komponen: [{ kode: 'A', nama: 'nama A' }, { kode: 'B' }] })
  expect(one?.cells.map(({ asal, komponen }) => [asal, komponen])).toEqual([
    [
      'dihitung',
      [
        { kode: 'A', amount: '10', code: null, rincian: null },
        { kode: 'B', amount: '20', code: null, rincian: null },
      ],
    ],
    ['dihitung', [{ kode: 'A', amount: '90.5', code: null, rincian: null }]],
    ['langsung', []],
    ['langsung', []],
  ])
  const past = (untilTahun: number) =>
    read((tx) => komponenHistory(tx, { unit, indikatorIds: [indikatorId], untilTahun }))
  expect((await past(2021)).map(({ triwulan, kode, amount }) => [triwulan, kode, amount])).toEqual([
    [1, 'A', '10'],
    [1, 'B', '20'],
    [2, 'A', '90.5'],
  ])
  expect(await past(2020)).toEqual([])
})
