import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { DrafTable } from '../tables/formulir.ts'

export type Draf = Selectable<DrafTable>

export interface DrafKey {
  unit: string
  personId: string
  /** Which form: `pengukuran/<id>/<indikator id>`. */
  kunci: string
}

export async function saveDraf(
  tx: Writer,
  { unit, personId, kunci, isi }: DrafKey & { isi: unknown },
): Promise<Draf> {
  return tx
    .insertInto('draf')
    .values({ unit_code: unit, person_id: personId, kunci, isi: JSON.stringify(isi) })
    .onConflict((on) =>
      on
        .columns(['unit_code', 'person_id', 'kunci'])
        .doUpdateSet((eb) => ({ isi: eb.ref('excluded.isi'), updated_at: sql<Date>`now()` })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function getDraf(tx: Reader, { unit, personId, kunci }: DrafKey): Promise<Draf | null> {
  const row = await tx
    .selectFrom('draf')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('kunci', '=', kunci)
    .executeTakeFirst()
  return row ?? null
}

/** What a person began and did not finish, newest first. */
export async function listDraf(tx: Reader, unit: string, personId: string): Promise<Draf[]> {
  return tx
    .selectFrom('draf')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .orderBy('updated_at', 'desc')
    .execute()
}

export async function deleteDraf(tx: Writer, { unit, personId, kunci }: DrafKey): Promise<Draf | null> {
  const row = await tx
    .deleteFrom('draf')
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('kunci', '=', kunci)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}
