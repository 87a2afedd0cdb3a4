import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { KebijakanTable } from '../tables/kebijakan.ts'

export type Kebijakan = Selectable<KebijakanTable>

/** Adds versions of packs; one that is there already stays as it is. Returns those that are new. */
export async function addKebijakan(
  tx: Writer,
  rows: Insertable<KebijakanTable>[],
): Promise<Pick<Kebijakan, 'nama' | 'versi'>[]> {
  if (rows.length === 0) return []
  return tx
    .insertInto('kebijakan')
    .values(rows)
    .onConflict((on) => on.columns(['nama', 'versi']).doNothing())
    .returning(['nama', 'versi'])
    .execute()
}

export async function getKebijakan(
  tx: Reader,
  { nama, versi }: Pick<Kebijakan, 'nama' | 'versi'>,
): Promise<Kebijakan | null> {
  const row = await tx
    .selectFrom('kebijakan')
    .selectAll()
    .where('nama', '=', nama)
    .where('versi', '=', versi)
    .executeTakeFirst()
  return row ?? null
}

/** By name, the newest version first. */
export async function listKebijakan(tx: Reader): Promise<Kebijakan[]> {
  return tx.selectFrom('kebijakan').selectAll().orderBy('nama').orderBy('versi', 'desc').execute()
}
