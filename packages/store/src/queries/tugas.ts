import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { TugasState, TugasTable } from '../tables/tugas.ts'

export type Tugas = Selectable<TugasTable>

export async function createTugas(
  tx: Writer,
  { unit, jenis, createdBy }: { unit: string; jenis: string; createdBy: string | null },
): Promise<Tugas> {
  return tx
    .insertInto('tugas')
    .values({ unit_code: unit, jenis, created_by: createdBy })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export interface TugasChange {
  unit: string
  id: string
  state?: TugasState
  persen?: number
  pesan?: string
  hasil?: unknown
}

export async function updateTugas(
  tx: Writer,
  { unit, id, hasil, ...fields }: TugasChange,
): Promise<Tugas | null> {
  const row = await tx
    .updateTable('tugas')
    .set({
      ...fields,
      hasil: hasil === undefined ? undefined : JSON.stringify(hasil),
      updated_at: sql<Date>`now()`,
    })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function getTugas(tx: Reader, unit: string, id: string): Promise<Tugas | null> {
  const row = await tx
    .selectFrom('tugas')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Newest first. */
export async function listTugas(tx: Reader, unit: string, limit = 20): Promise<Tugas[]> {
  return tx
    .selectFrom('tugas')
    .selectAll()
    .where('unit_code', '=', unit)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}
