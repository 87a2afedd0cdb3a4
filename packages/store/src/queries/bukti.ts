import { type Insertable, type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, Triwulan } from '../tables/columns.ts'
import type { BerkasBuktiTable, BuktiTable } from '../tables/pengukuran.ts'
import type { Schema } from '../tables/schema.ts'

/** That a file proves a value, with the file. */
export type Bukti = Selectable<BuktiTable> & Pick<Selectable<BerkasBuktiTable>, 'ukuran' | 'tipe'>

export interface NilaiKey {
  unit: string
  pengukuranId: string
  indikatorId: string
}

/** The value it proves must exist and its file be kept; save those first. */
export async function insertBukti(tx: Writer, row: Insertable<BuktiTable>): Promise<Selectable<BuktiTable>> {
  return tx.insertInto('bukti').values(row).returningAll().executeTakeFirstOrThrow()
}

/** Also when retired: a link in an old document stays good. */
export async function getBukti(tx: Reader, unit: string, id: string): Promise<Bukti | null> {
  const row = await withFile(tx).where('b.unit_code', '=', unit).where('b.id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function listBukti(
  tx: Reader,
  {
    unit,
    pengukuranId,
    indikatorId,
    includeRetired = false,
  }: { unit: string; pengukuranId: string; indikatorId?: string; includeRetired?: boolean },
): Promise<Bukti[]> {
  let query = withFile(tx).where('b.unit_code', '=', unit).where('b.pengukuran_id', '=', pengukuranId)
  if (indikatorId !== undefined) query = query.where('b.indikator_id', '=', indikatorId)
  if (!includeRetired) query = query.where('b.retired_at', 'is', null)
  return query.orderBy('b.uploaded_at').orderBy('b.nama').orderBy('b.id').execute()
}

/** With the quarter and the code of the indicator it proves. */
export type BuktiOfYear = Bukti & { triwulan: Triwulan; indikator: string }

/** All evidence of a year, for documents and for who looks at all of it. */
export async function buktiOfYear(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas: Entitas; tahun: number },
): Promise<BuktiOfYear[]> {
  return withFile(tx)
    .innerJoin('pengukuran as p', (join) =>
      join.onRef('p.unit_code', '=', 'b.unit_code').onRef('p.id', '=', 'b.pengukuran_id'),
    )
    .innerJoin('indikator as i', (join) =>
      join.onRef('i.unit_code', '=', 'b.unit_code').onRef('i.id', '=', 'b.indikator_id'),
    )
    .select(['p.triwulan', 'i.kode as indikator'])
    .where('p.unit_code', '=', unit)
    .where('p.entitas', '=', entitas)
    .where('p.tahun', '=', tahun)
    .where('b.retired_at', 'is', null)
    .orderBy('p.triwulan')
    .orderBy('b.uploaded_at')
    .orderBy('b.nama')
    .orderBy('b.id')
    .execute()
}

/** Takes it off the value; the file, which may prove other values, and the row stay. */
export async function retireBukti(
  tx: Writer,
  unit: string,
  id: string,
): Promise<Selectable<BuktiTable> | null> {
  const row = await tx
    .updateTable('bukti')
    .set({ retired_at: sql<Date>`now()` })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** What proves the value already; who asks adds to it alone until the transaction ends. */
export async function lockBuktiOfNilai(
  tx: Writer,
  { unit, pengukuranId, indikatorId }: NilaiKey,
): Promise<Pick<Selectable<BuktiTable>, 'sha256' | 'kode'>[]> {
  await tx
    .selectFrom('pengukuran_nilai')
    .select('version')
    .where('unit_code', '=', unit)
    .where('pengukuran_id', '=', pengukuranId)
    .where('indikator_id', '=', indikatorId)
    .forUpdate()
    .execute()
  return tx
    .selectFrom('bukti')
    .select(['sha256', 'kode'])
    .where('unit_code', '=', unit)
    .where('pengukuran_id', '=', pengukuranId)
    .where('indikator_id', '=', indikatorId)
    .where('retired_at', 'is', null)
    .execute()
}

type WithFile = SelectQueryBuilder<
  Schema & { b: Schema['bukti']; f: Schema['berkas_bukti'] },
  'b' | 'f',
  Bukti
>

function withFile(tx: Reader): WithFile {
  return tx
    .selectFrom('bukti as b')
    .innerJoin('berkas_bukti as f', (join) =>
      join.onRef('f.unit_code', '=', 'b.unit_code').onRef('f.sha256', '=', 'b.sha256'),
    )
    .selectAll('b')
    .select(['f.ukuran', 'f.tipe'])
}
