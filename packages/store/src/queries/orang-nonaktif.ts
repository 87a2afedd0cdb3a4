import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { OrangNonaktifTable } from '../tables/undangan.ts'

export type OrangNonaktif = Selectable<OrangNonaktifTable>

/** False where the office had done so already. */
export async function disableOrang(tx: Writer, row: Insertable<OrangNonaktifTable>): Promise<boolean> {
  const made = await tx
    .insertInto('orang_nonaktif')
    .values(row)
    .onConflict((on) => on.columns(['unit_code', 'person_id']).doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return made !== undefined
}

/** False where nobody had. */
export async function enableOrang(tx: Writer, unit: string, personId: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('orang_nonaktif')
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst()
  return gone !== undefined
}

export async function listNonaktif(tx: Reader, unit: string): Promise<OrangNonaktif[]> {
  return tx.selectFrom('orang_nonaktif').selectAll().where('unit_code', '=', unit).execute()
}
