import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { KalenderTable } from '../tables/kalender.ts'

export type Kalender = Selectable<KalenderTable>

interface Own {
  unit: string
  personId: string
}

/** Instead of the address there was, which stops working. */
export async function putKalender(
  tx: Writer,
  { unit, personId, tokenHash }: Own & { tokenHash: string },
): Promise<void> {
  await tx
    .insertInto('kalender')
    .values({ unit_code: unit, person_id: personId, token_hash: tokenHash })
    .onConflict((on) =>
      on.columns(['unit_code', 'person_id']).doUpdateSet({ token_hash: tokenHash, at: sql<Date>`now()` }),
    )
    .execute()
}

export async function deleteKalender(tx: Writer, { unit, personId }: Own): Promise<void> {
  await tx.deleteFrom('kalender').where('unit_code', '=', unit).where('person_id', '=', personId).execute()
}

export async function getKalender(tx: Reader, { unit, personId }: Own): Promise<Kalender | null> {
  const row = await tx
    .selectFrom('kalender')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ?? null
}

export async function kalenderOfToken(
  tx: Reader,
  { unit, tokenHash }: { unit: string; tokenHash: string },
): Promise<Kalender | null> {
  const row = await tx
    .selectFrom('kalender')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row ?? null
}
