import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { PekerjaanState, PekerjaanTable } from '../tables/pekerjaan.ts'

export type Pekerjaan = Selectable<PekerjaanTable>

export async function createPekerjaan(
  tx: Writer,
  { unit, jenis }: { unit: string; jenis: string },
): Promise<Pekerjaan> {
  return tx.insertInto('tugas').values({ unit_code: unit, jenis }).returningAll().executeTakeFirstOrThrow()
}

export interface PekerjaanChange {
  unit: string
  id: string
  state?: PekerjaanState
  persen?: number
  pesan?: string
  hasil?: unknown
}

export async function updatePekerjaan(
  tx: Writer,
  { unit, id, hasil, ...fields }: PekerjaanChange,
): Promise<Pekerjaan | null> {
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

export async function getPekerjaan(tx: Reader, unit: string, id: string): Promise<Pekerjaan | null> {
  const row = await tx
    .selectFrom('tugas')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Newest first. */
export async function listPekerjaan(tx: Reader, unit: string, limit = 20): Promise<Pekerjaan[]> {
  return tx
    .selectFrom('tugas')
    .selectAll()
    .where('unit_code', '=', unit)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}
