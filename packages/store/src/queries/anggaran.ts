import { type Selectable, sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import type { AnggaranTingkat, RealisasiAnggaranTable } from '../tables/anggaran.ts'
import type { Entitas } from '../tables/columns.ts'
import { type Dipa, type DipaRevisi, getDipa, listDipaRevisi } from './dipa.ts'

export interface AnggaranRow {
  kode: string
  induk_kode: string | null
  uraian: string
  tingkat: AnggaranTingkat
  sort: number
  /** Whose it is; null: as the row above says. */
  entitas: Entitas | null
  /** What is made of it, how much in which unit, and what will be done for it; null: not written. */
  indikator_kegiatan: string | null
  satuan: string | null
  volume: string | null
  target_pelaksanaan: string | null
  /** How much of the volume is meant to be reached, in percent. */
  target_persen: string | null
  /** Code of whose money pays it; null: as the row above says. */
  sumber_dana: string | null
  /** Of lowest rows; a parent is summed by `rollUp`. Null: this row has none of its own. */
  pagu: bigint | null
  /** How much of the pagu may not be spent yet. */
  blokir: bigint | null
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

/** The last month of a year with any spending; null where there is none. */
export async function lastMonthSpent(tx: Reader, unit: string, dipaId: string): Promise<number | null> {
  const row = await tx
    .selectFrom('realisasi_anggaran')
    .select((eb) => eb.fn.max('bulan').as('bulan'))
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
    .executeTakeFirst()
  return row?.bulan ?? null
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

interface RowsAsk {
  unit: string
  dipaId: string
  paguRevisi: number | null
  sampaiBulan: number
}

async function rowsAt(
  tx: Reader,
  { unit, dipaId, paguRevisi, sampaiBulan }: RowsAsk,
): Promise<AnggaranRow[]> {
  const { rows } = await sql<AnggaranRow>`
    select b.kode, b.induk_kode, b.uraian, b.tingkat, b.sort, b.entitas, b.sumber_dana,
      b.indikator_kegiatan, b.satuan, b.volume, b.target_pelaksanaan, b.target_persen,
      p.pagu, p.blokir, s.realisasi, coalesce(s.sampel, false) as sampel
    from anggaran_baris b
    left join anggaran_pagu p
      on p.unit_code = b.unit_code and p.dipa_id = b.dipa_id and p.kode = b.kode and p.revisi = ${paguRevisi}::int
    left join (
      select kode, sum(amount)::bigint as realisasi, bool_or(sampel) as sampel from realisasi_anggaran
      where unit_code = ${unit} and dipa_id = ${dipaId} and bulan <= ${sampaiBulan} group by kode
    ) s on s.kode = b.kode
    where b.unit_code = ${unit} and b.dipa_id = ${dipaId}
    order by b.sort, b.kode`.execute(tx)
  return paguRevisi === null ? rows : withFigures(rows)
}

/** Rows that have pagu at that revision or were spent on, and those above them. */
function withFigures(rows: AnggaranRow[]): AnggaranRow[] {
  const parents = new Map(rows.map((row) => [row.kode, row.induk_kode]))
  const shown = new Set<string>()
  for (const row of rows) {
    if (row.pagu === null && row.realisasi === null) continue
    for (
      let kode: string | null = row.kode;
      kode !== null && !shown.has(kode);
      kode = parents.get(kode) ?? null
    )
      shown.add(kode)
  }
  return rows.filter((row) => shown.has(row.kode))
}
