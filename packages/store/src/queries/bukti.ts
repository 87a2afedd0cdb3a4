import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, Triwulan } from '../tables/columns.ts'
import type { BuktiTable } from '../tables/pengukuran.ts'

export type Bukti = Selectable<BuktiTable>

/** The value it proves must exist; save that first. */
export async function insertBukti(tx: Writer, row: Insertable<BuktiTable>): Promise<Bukti> {
  return tx.insertInto('bukti').values(row).returningAll().executeTakeFirstOrThrow()
}

/** Also when retired: a link in an old document stays good. */
export async function getBukti(tx: Reader, unit: string, id: string): Promise<Bukti | null> {
  const row = await tx
    .selectFrom('bukti')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst()
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
  let query = tx
    .selectFrom('bukti')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('pengukuran_id', '=', pengukuranId)
  if (indikatorId !== undefined) query = query.where('indikator_id', '=', indikatorId)
  if (!includeRetired) query = query.where('retired_at', 'is', null)
  return query.orderBy('uploaded_at').orderBy('id').execute()
}

/** All evidence of a year, for documents. */
export async function buktiOfYear(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas: Entitas; tahun: number },
): Promise<(Bukti & { triwulan: Triwulan })[]> {
  return tx
    .selectFrom('bukti as b')
    .innerJoin('pengukuran as p', (join) =>
      join.onRef('p.unit_code', '=', 'b.unit_code').onRef('p.id', '=', 'b.pengukuran_id'),
    )
    .selectAll('b')
    .select('p.triwulan')
    .where('p.unit_code', '=', unit)
    .where('p.entitas', '=', entitas)
    .where('p.tahun', '=', tahun)
    .where('b.retired_at', 'is', null)
    .orderBy('p.triwulan')
    .orderBy('b.uploaded_at')
    .orderBy('b.id')
    .execute()
}

/** Takes it off the value; the file and the row stay. */
export async function retireBukti(tx: Writer, unit: string, id: string): Promise<Bukti | null> {
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
