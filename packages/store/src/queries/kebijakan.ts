import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { KebijakanTable } from '../tables/kebijakan.ts'

export type Kebijakan = Selectable<KebijakanTable>

/** Adds packs; a version that is there already stays as it is, because documents were made with it. */
export async function addKebijakan(tx: Writer, rows: Insertable<KebijakanTable>[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('kebijakan')
    .values(rows)
    .onConflict((on) => on.columns(['nama', 'versi']).doNothing())
    .execute()
}

export async function listKebijakan(tx: Reader): Promise<Kebijakan[]> {
  return tx.selectFrom('kebijakan').selectAll().orderBy('nama').orderBy('versi', 'desc').execute()
}
