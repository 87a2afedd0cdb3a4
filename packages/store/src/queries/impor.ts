import type { ImporJenis } from '@akuntabel/domain'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas } from '../tables/columns.ts'
import type { ImporTable } from '../tables/impor.ts'

export type Impor = Selectable<ImporTable>

export async function insertImpor(tx: Writer, row: Insertable<ImporTable>): Promise<void> {
  await tx.insertInto('impor').values(row).execute()
}

export interface ImporList {
  unit: string
  jenis: ImporJenis
  /** Null: of both entities. */
  entitas: Entitas | null
  tahun: number
}

/** What files have changed of one kind and year, the newest first. */
export async function listImpor(tx: Reader, { unit, jenis, entitas, tahun }: ImporList): Promise<Impor[]> {
  return tx
    .selectFrom('impor')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('jenis', '=', jenis)
    .where('entitas', 'is not distinct from', entitas)
    .where('tahun', '=', tahun)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

/** One of them, held until the transaction ends: of two people who take it back the second waits. */
export async function lockImpor(tx: Writer, unit: string, id: string): Promise<Impor | null> {
  const row = await tx
    .selectFrom('impor')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function endImpor(
  tx: Writer,
  { unit, id, by }: { unit: string; id: string; by: string },
): Promise<void> {
  await tx
    .updateTable('impor')
    .set({ state: 'dibatalkan', batal_oleh: by, batal_at: sql<Date>`now()` })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .execute()
}
