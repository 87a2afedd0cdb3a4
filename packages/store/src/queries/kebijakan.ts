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

/** The newest version of a pack not newer than a year's law, or the version asked for. */
export async function getKebijakan(
  tx: Reader,
  { nama, versi, tahun }: { nama: string; versi?: number; tahun?: number },
): Promise<Kebijakan | null> {
  let query = tx.selectFrom('kebijakan').selectAll().where('nama', '=', nama)
  if (versi !== undefined) query = query.where('versi', '=', versi)
  if (tahun !== undefined) query = query.where('tahun', '<=', tahun)
  return (await query.orderBy('versi', 'desc').limit(1).executeTakeFirst()) ?? null
}

export async function listKebijakan(tx: Reader): Promise<Kebijakan[]> {
  return tx.selectFrom('kebijakan').selectAll().orderBy('nama').orderBy('versi', 'desc').execute()
}
