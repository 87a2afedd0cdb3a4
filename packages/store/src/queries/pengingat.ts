import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { PengingatTable } from '../tables/email.ts'

export type Pengingat = Selectable<PengingatTable>

/** False where somebody asked for the duty that day already. */
export async function insertPengingat(tx: Writer, row: Insertable<PengingatTable>): Promise<boolean> {
  const kept = await tx
    .insertInto('pengingat')
    .values(row)
    .onConflict((on) => on.columns(['unit_code', 'kunci', 'hari']).doNothing())
    .returning('kunci')
    .executeTakeFirst()
  return kept !== undefined
}

/** Of every duty that was asked for, the newest first. */
export async function listPengingat(tx: Reader, unit: string): Promise<Pengingat[]> {
  return tx
    .selectFrom('pengingat')
    .selectAll()
    .where('unit_code', '=', unit)
    .orderBy('hari', 'desc')
    .orderBy('kunci')
    .execute()
}
