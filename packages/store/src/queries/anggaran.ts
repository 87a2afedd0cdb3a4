import { type Selectable, sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import type { AnggaranTingkat, RealisasiAnggaranTable } from '../tables/anggaran.ts'
import { type Dipa, type DipaRevisi, getDipa, listDipaRevisi } from './dipa.ts'

export interface AnggaranRow {
  kode: string
  induk_kode: string | null
  uraian: string
  tingkat: AnggaranTingkat
  sort: number
  /** Of lowest rows; a parent is summed by `rollUp`. Null: this row has none of its own. */
  pagu: bigint | null
  realisasi: bigint | null
  sampel: boolean
}

export interface Anggaran {
  dipa: Dipa
  /** The whole chain; the figures below are those of `revisi`. */
  revisions: DipaRevisi[]
  /** The revision asked for, or the last. */
  revisi: DipaRevisi | null
  /** Where the rows' pagu comes from: the last revision not after `revisi` whose rows are known. */
  paguRevisi: number | null
  rows: AnggaranRow[]
}

export interface AnggaranAsk {
  unit: string
  tahun: number
  revisi?: number
  /** Realisasi up to the end of this month; 12 when not given. */
  sampaiBulan?: number
}

/** The budget of a year at a revision: its rows with pagu and realisasi; null where there is no DIPA. */
export async function anggaranAt(tx: Reader, ask: AnggaranAsk): Promise<Anggaran | null> {
  const { unit, tahun, sampaiBulan = 12 } = ask
  const dipa = await getDipa(tx, unit, tahun)
  if (dipa === null) return null
  const revisions = await listDipaRevisi(tx, unit, dipa.id)
  const known =
    ask.revisi === undefined ? revisions : revisions.filter((row) => row.revisi <= (ask.revisi as number))
  const revisi = known.at(-1) ?? null
  const paguRevisi =
    revisi === null ? null : await lastWithRows(tx, { unit, dipaId: dipa.id, revisi: revisi.revisi })
  const rows = await rowsAt(tx, { unit, dipaId: dipa.id, paguRevisi, sampaiBulan })
  return { dipa, revisions, revisi, paguRevisi, rows }
}

/** Spending per row and month. */
export async function realisasiPerBulan(
  tx: Reader,
  unit: string,
  dipaId: string,
): Promise<Selectable<RealisasiAnggaranTable>[]> {
  return tx
    .selectFrom('realisasi_anggaran')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
    .orderBy('kode')
    .orderBy('bulan')
    .execute()
}

async function lastWithRows(
  tx: Reader,
  { unit, dipaId, revisi }: { unit: string; dipaId: string; revisi: number },
): Promise<number | null> {
  const row = await tx
    .selectFrom('anggaran_pagu')
    .select((eb) => eb.fn.max('revisi').as('revisi'))
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
    .where('revisi', '<=', revisi)
    .executeTakeFirst()
  return row?.revisi ?? null
}

/** A row is shown when it, or one below it, has pagu at that revision or was spent on; without any pagu, all are. */
async function rowsAt(
  tx: Reader,
  {
    unit,
    dipaId,
    paguRevisi,
    sampaiBulan,
  }: { unit: string; dipaId: string; paguRevisi: number | null; sampaiBulan: number },
): Promise<AnggaranRow[]> {
  const { rows } = await sql<AnggaranRow>`
    with recursive line as (select * from anggaran_baris where unit_code = ${unit} and dipa_id = ${dipaId}),
    ceiling as (
      select kode, pagu from anggaran_pagu where unit_code = ${unit} and dipa_id = ${dipaId} and revisi = ${paguRevisi}::int),
    spent as (
      select kode, sum(amount)::bigint as realisasi, bool_or(sampel) as sampel from realisasi_anggaran
      where unit_code = ${unit} and dipa_id = ${dipaId} and bulan <= ${sampaiBulan} group by kode),
    shown (kode, induk_kode) as (
      select kode, induk_kode from line
      where ${paguRevisi}::int is null or kode in (select kode from ceiling) or kode in (select kode from spent)
      union select line.kode, line.induk_kode from shown join line on line.kode = shown.induk_kode)
    select line.kode, line.induk_kode, line.uraian, line.tingkat, line.sort, ceiling.pagu, spent.realisasi, coalesce(spent.sampel, false) as sampel
    from line left join ceiling using (kode) left join spent using (kode)
    where line.kode in (select kode from shown)
    order by line.sort, line.kode`.execute(tx)
  return rows
}
