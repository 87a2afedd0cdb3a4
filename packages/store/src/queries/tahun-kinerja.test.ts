import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTransaction, type Writer, writeTransaction } from '../context/transaction.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { ensureDokumen, finalizeDokumen } from './dokumen.ts'
import { closeTahun, lockTahun, openKoreksi, openTahun, tahunKinerja } from './tahun-kinerja.ts'
import { addIndikator, as, officeDatabase, PENANDA_TANGAN, SISTEM } from './test-office.ts'
import { bumpDataVersion, readDataVersion } from './versi-data.ts'

let db: TestDatabase<Schema>
let indikator: string
beforeAll(async () => {
  db = await officeDatabase()
  indikator = await addIndikator(db)
  await write((tx) => sql`${sql.raw(OFFICE_ROWS)}`.execute(tx))
})
afterAll(() => db.close())

const write = <T>(fn: (tx: Writer) => Promise<T>) => writeTransaction(db, as('penyetuju'), fn)
const KPU = { unit: '3572', entitas: 'kpu' as const, tahun: 2021 }
const MONEY = { ...KPU, entitas: null }
const BUDGET = randomUUID()
const QUARTER = randomUUID()

/** What stands there before the year is closed. */
const OFFICE_ROWS = `
  with d as (insert into dipa (unit_code, id, tahun) values ('3572', '${BUDGET}', 2021) returning 1),
  r as (insert into dipa_revisi (unit_code, dipa_id, revisi, pagu_sesudah, alasan) values ('3572', '${BUDGET}', 0, 100, 'awal') returning 1),
  b as (insert into anggaran_baris (unit_code, dipa_id, kode, uraian, tingkat, sort) values ('3572', '${BUDGET}', 'A', 'Baris', 'output', 1) returning 1),
  q as (insert into pengukuran (unit_code, id, entitas, tahun, triwulan) values ('3572', '${QUARTER}', 'kpu', 2021, 1) returning 1)
  select 1`

async function makeFinal(): Promise<string> {
  const dokumen = await write((tx) => ensureDokumen(tx, { ...KPU, jenis: 'lkj' }))
  await write((tx) =>
    finalizeDokumen(tx, {
      unit: '3572',
      id: dokumen.id,
      version: dokumen.version,
      from: 'draf',
      nomor: null,
      tanggal: '2022-02-26',
      snapshot: '{}',
      hash: 'h',
      dataHash: 'd',
      program: 'akuntabel uji',
      template: 'lkj-1',
      penandaTangan: PENANDA_TANGAN,
      finalizedBy: 'Orang',
    }),
  )
  return dokumen.id
}

describe('a year', () => {
  it('is not there before somebody opens it, and is opened once for both entities', async () => {
    const { unit, tahun } = MONEY
    expect(await readTransaction(db, as('operator'), (tx) => tahunKinerja(tx, MONEY))).toEqual([])
    expect(await write((tx) => lockTahun(tx, { ...MONEY, mode: 'update' }))).toEqual([])
    const opened = await Promise.all(
      Array.from({ length: 4 }, () => write((tx) => openTahun(tx, { unit, tahun, oleh: 'Orang' }))),
    )
    expect(opened.filter(Boolean)).toHaveLength(1)
    const rows = await write((tx) => lockTahun(tx, { ...MONEY, mode: 'share' }))
    expect(rows.map(({ state, oleh }) => [state, oleh])).toEqual([
      ['terbuka', 'Orang'],
      ['terbuka', 'Orang'],
    ])
  })

  it('counts each transaction that changed it, money for both entities', async () => {
    const version = (entitas: 'kpu' | 'sekretariat') =>
      readTransaction(db, as('operator'), (tx) => readDataVersion(tx, { ...KPU, entitas }))
    expect(await version('kpu')).toBe(0n)
    await Promise.all(Array.from({ length: 5 }, () => write((tx) => bumpDataVersion(tx, KPU))))
    await write((tx) => bumpDataVersion(tx, MONEY))
    expect([await version('kpu'), await version('sekretariat')]).toEqual([6n, 1n])
  })

  it('is closed only by a final report of its own, by no other way and for every login', async () => {
    const draft = (await write((tx) => ensureDokumen(tx, { ...KPU, jenis: 'lkj' }))).id
    const moves = { constraint: 'tahun_kinerja_moves' }
    const close = (entitas: 'kpu' | 'sekretariat', dokumenId: string) =>
      write((tx) => closeTahun(tx, { ...KPU, entitas, dokumenId, oleh: 'Orang' }))
    await expect(close('kpu', draft)).rejects.toMatchObject(moves)
    const final = await makeFinal()
    await expect(close('sekretariat', final)).rejects.toMatchObject(moves)
    const koreksi = () => write((tx) => openKoreksi(tx, { ...KPU, alasan: 'Salah salin.', oleh: 'Orang' }))
    for (const change of [
      `update tahun_kinerja set state = 'koreksi', dokumen_id = '${final}', oleh = 'x', alasan = 'x' where entitas = 'kpu'`,
      `update tahun_kinerja set tahun = 2020 where entitas = 'kpu'`,
      `delete from tahun_kinerja`,
      `insert into tahun_kinerja (unit_code, entitas, tahun, state, dokumen_id, oleh) values ('3572', 'kpu', 2030, 'ditutup', '${final}', 'x')`,
    ]) {
      await expect(writeTransaction(db, SISTEM, (tx) => sql.raw(change).execute(tx))).rejects.toMatchObject(
        moves,
      )
      // Nor as the owner of the tables.
      await expect(sql.raw(change).execute(db.kysely)).rejects.toMatchObject(moves)
    }
    await close('kpu', final)
    await expect(close('kpu', final)).rejects.toMatchObject(moves)
    await koreksi()
    await expect(koreksi()).rejects.toMatchObject(moves)
    await close('kpu', final)
  })
})

/** Every table a closed year's report stands on. */
const CHANGES = {
  pengukuran: [
    `insert into pengukuran (unit_code, entitas, tahun, triwulan) values ('3572', 'kpu', 2021, 2)`,
    `update pengukuran set state = 'diajukan'`,
    `update pengukuran set tahun = 2020`,
  ],
  pengukuran_nilai: [
    `insert into pengukuran_nilai (unit_code, pengukuran_id, indikator_id) values ('3572', '${QUARTER}', (select id from indikator limit 1))`,
  ],
  pengukuran_komponen: [
    `insert into pengukuran_komponen (unit_code, pengukuran_id, indikator_id, kode, amount) values ('3572', '${QUARTER}', (select id from indikator limit 1), 'A', 1)`,
  ],
  dokumen_teks: [
    `insert into dokumen_teks (unit_code, entitas, tahun, jenis, bagian, isi) values ('3572', 'kpu', 2021, 'lkj', 'x', 'y')`,
  ],
  pk: [`insert into pk (unit_code, entitas, tahun) values ('3572', 'kpu', 2021)`],
} as const
const MONEY_CHANGES = {
  dipa: [`update dipa set nomor = 'x'`, `delete from dipa`],
  dipa_revisi: [`update dipa_revisi set pagu_sesudah = 1`],
  anggaran_baris: [`update anggaran_baris set uraian = 'x'`],
  anggaran_pagu: [
    `insert into anggaran_pagu (unit_code, dipa_id, kode, revisi, pagu) values ('3572', '${BUDGET}', 'A', 0, 1)`,
  ],
  realisasi_anggaran: [
    `insert into realisasi_anggaran (unit_code, dipa_id, kode, bulan, amount) values ('3572', '${BUDGET}', 'A', 1, 5)`,
  ],
} as const

describe('a closed year', () => {
  const refused = { constraint: 'tahun_ditutup' }

  it.each([...Object.entries(CHANGES), ...Object.entries(MONEY_CHANGES)])(
    'refuses a change of %s',
    async (_, changes) => {
      for (const change of changes) {
        await expect(writeTransaction(db, SISTEM, (tx) => sql.raw(change).execute(tx))).rejects.toMatchObject(
          refused,
        )
      }
    },
  )

  it('leaves the other entity its own work, but not the money', async () => {
    const other = `insert into pengukuran (unit_code, entitas, tahun, triwulan) values ('3572', 'sekretariat', 2021, 1)`
    await write((tx) => sql.raw(other).execute(tx))
    expect(indikator).toBeTruthy()
  })

  it('takes changes again while it is corrected, and money with it', async () => {
    await write((tx) => openKoreksi(tx, { ...KPU, alasan: 'Salah salin.', oleh: 'Orang' }))
    for (const change of [CHANGES.pengukuran[1], ...MONEY_CHANGES.realisasi_anggaran]) {
      await write((tx) => sql.raw(change).execute(tx))
    }
  })
})
