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

/** When each person last changed anything in an office, by person; coming and going changes nothing. */
export async function lastActs(tx: Reader, unit: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom('audit_jejak')
    .select(['actor_id', (eb) => eb.fn.max('at').as('at')])
    .where('unit_code', '=', unit)
    .where('event', 'not in', ['orang.masuk', 'orang.ditolak'])
    .groupBy('actor_id')
    .execute()
  return new Map(rows.map((row) => [row.actor_id, new Date(row.at)]))
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
