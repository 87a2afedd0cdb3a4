import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, Triwulan } from '../tables/columns.ts'
import type { BerkasBuktiTable } from '../tables/pengukuran.ts'

export type BerkasBukti = Selectable<BerkasBuktiTable>

/** The office's file of that hash, made where it has none: what it was called first stays its name. */
export async function ensureBerkasBukti(tx: Writer, row: Insertable<BerkasBuktiTable>): Promise<void> {
  await tx
    .insertInto('berkas_bukti')
    .values(row)
    .onConflict((on) => on.columns(['unit_code', 'sha256']).doNothing())
    .execute()
}

export async function getBerkasBukti(
  tx: Reader,
  { unit, sha256 }: { unit: string; sha256: string },
): Promise<BerkasBukti | null> {
  const row = await tx
    .selectFrom('berkas_bukti')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row ?? null
}

/** A file with one place it proves something, the latest. */
export interface BerkasTerpakai
  extends Pick<BerkasBukti, 'sha256' | 'nama' | 'ukuran' | 'tipe' | 'uploaded_at'> {
  kode: string
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
}

/** Files of the office that prove something now, the newest first: what a person can take once more. */
export async function berkasTerpakai(
  tx: Reader,
  { unit, limit }: { unit: string; limit: number },
): Promise<BerkasTerpakai[]> {
  const { rows } = await sql<Omit<BerkasTerpakai, 'ukuran'> & { ukuran: string }>`
    select f.sha256, f.nama, f.ukuran::text as ukuran, f.tipe, f.uploaded_at, d.kode, d.entitas, d.tahun, d.triwulan
    from berkas_bukti f
    cross join lateral (
      select i.kode, p.entitas, p.tahun, p.triwulan from bukti b
      join pengukuran p on p.unit_code = b.unit_code and p.id = b.pengukuran_id
      join indikator i on i.unit_code = b.unit_code and i.id = b.indikator_id
      where b.unit_code = f.unit_code and b.sha256 = f.sha256 and b.retired_at is null
      order by b.uploaded_at desc, b.id limit 1
    ) d
    where f.unit_code = ${unit} order by f.uploaded_at desc, f.nama limit ${limit}`.execute(tx)
  return rows.map((row) => ({ ...row, ukuran: BigInt(row.ukuran) }))
}

/** Of every office, for who checks that each is there. */
export async function allBerkasBukti(tx: Reader): Promise<BerkasBukti[]> {
  return tx.selectFrom('berkas_bukti').selectAll().orderBy('unit_code').orderBy('sha256').execute()
}

/** Where a file proves something now, the latest year first. */
export async function tempatBukti(
  tx: Reader,
  { unit, sha256 }: { unit: string; sha256: string },
): Promise<
  {
    id: string
    indikator_id: string
    indikator: string
    kode: string | null
    entitas: Entitas
    tahun: number
    triwulan: Triwulan
  }[]
> {
  return tx
    .selectFrom('bukti as b')
    .innerJoin('pengukuran as p', (join) =>
      join.onRef('p.unit_code', '=', 'b.unit_code').onRef('p.id', '=', 'b.pengukuran_id'),
    )
    .innerJoin('indikator as i', (join) =>
      join.onRef('i.unit_code', '=', 'b.unit_code').onRef('i.id', '=', 'b.indikator_id'),
    )
    .select(['b.id', 'b.indikator_id', 'i.kode as indikator', 'b.kode', 'p.entitas', 'p.tahun', 'p.triwulan'])
    .where('b.unit_code', '=', unit)
    .where('b.sha256', '=', sha256)
    .where('b.retired_at', 'is', null)
    .orderBy('p.tahun', 'desc')
    .orderBy('p.triwulan')
    .orderBy('i.kode')
    .orderBy('b.id')
    .execute()
}
