import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { UndanganTable } from '../tables/undangan.ts'

export type Undangan = Selectable<UndanganTable>

export async function insertUndangan(tx: Writer, row: Insertable<UndanganTable>): Promise<Undangan> {
  return tx.insertInto('undangan').values(row).returningAll().executeTakeFirstOrThrow()
}

/** Newest first, also used, expired and withdrawn ones. */
export async function listUndangan(tx: Reader, unit: string): Promise<Undangan[]> {
  return tx
    .selectFrom('undangan')
    .selectAll()
    .where('unit_code', '=', unit)
    .orderBy('at', 'desc')
    .limit(50)
    .execute()
}

export async function undanganOfToken(
  tx: Reader,
  { unit, tokenHash }: { unit: string; tokenHash: string },
): Promise<Undangan | null> {
  const row = await tx
    .selectFrom('undangan')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row ?? null
}

/** Only once, before its time is over, and not withdrawn; else null. */
export async function spendUndangan(
  tx: Writer,
  { unit, id, personId, now }: { unit: string; id: string; personId: string; now: Date },
): Promise<Undangan | null> {
  const row = await tx
    .updateTable('undangan')
    .set({ dipakai_at: now, person_id: personId })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('dipakai_at', 'is', null)
    .where('batal_at', 'is', null)
    .where('sampai', '>', now)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** Withdraws open links: one of them, or all of a person's. */
export async function withdrawUndangan(
  tx: Writer,
  { unit, id, personId }: { unit: string; id?: string; personId?: string },
): Promise<Undangan[]> {
  return tx
    .updateTable('undangan')
    .set({ batal_at: sql<Date>`now()` })
    .where('unit_code', '=', unit)
    .where('dipakai_at', 'is', null)
    .where('batal_at', 'is', null)
    .where((eb) => (id === undefined ? eb('person_id', '=', personId ?? '') : eb('id', '=', id)))
    .returningAll()
    .execute()
}
