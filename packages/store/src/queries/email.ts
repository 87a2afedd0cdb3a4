import type { EmailKerap, EmailState } from '@akuntabel/domain'
import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { EmailKirimTable } from '../tables/email.ts'

export type EmailKirim = Selectable<EmailKirimTable>

/** A letter by what it is one of: a person and a day. */
export interface LetterKey {
  unit: string
  personId: string
  hari: string
}

/** What the people of an office chose, by person; who chose nothing is not in it. */
export async function kerapOfUnit(tx: Reader, unit: string): Promise<ReadonlyMap<string, EmailKerap>> {
  const rows = await tx
    .selectFrom('email_pilihan')
    .select(['person_id', 'kerap'])
    .where('unit_code', '=', unit)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.kerap]))
}

export async function putKerap(
  tx: Writer,
  { unit, personId, kerap }: { unit: string; personId: string; kerap: EmailKerap },
): Promise<void> {
  await tx
    .insertInto('email_pilihan')
    .values({ unit_code: unit, person_id: personId, kerap })
    .onConflict((on) => on.columns(['unit_code', 'person_id']).doUpdateSet({ kerap, at: sql<Date>`now()` }))
    .execute()
}

/** False where the person has a letter of that day already. */
export async function queueLetter(tx: Writer, { unit, personId, hari }: LetterKey): Promise<boolean> {
  const row = await tx
    .insertInto('email_kirim')
    .values({ unit_code: unit, person_id: personId, hari, state: 'antre', pesan: null })
    .onConflict((on) => on.columns(['unit_code', 'person_id', 'hari']).doNothing())
    .returning('hari')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a waiting letter to send it; null where it is not waiting. */
export async function claimLetter(tx: Writer, key: LetterKey): Promise<EmailKirim | null> {
  const row = await changed(tx, key)
    .set((eb) => ({ state: 'mengirim', percobaan: eb('percobaan', '+', 1), at: sql<Date>`now()` }))
    .where('state', '=', 'antre')
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** What became of a letter that is being sent, or of which nobody knew. */
export async function settleLetter(
  tx: Writer,
  {
    state,
    pesan = null,
    kunci,
    ...key
  }: LetterKey & { state: EmailState; pesan?: string | null; kunci?: string[] },
): Promise<void> {
  await changed(tx, key)
    .set({ state, pesan, at: sql<Date>`now()`, ...(kunci === undefined ? {} : { kunci }) })
    .where('state', 'in', ['mengirim', 'tidak-pasti'])
    .execute()
}

function changed(tx: Writer, { unit, personId, hari }: LetterKey) {
  return tx
    .updateTable('email_kirim')
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('hari', '=', hari)
}

/** The letter each person got last before a day, by person. */
export async function lettersBefore(
  tx: Reader,
  { unit, hari }: { unit: string; hari: string },
): Promise<ReadonlyMap<string, EmailKirim>> {
  const rows = await tx
    .selectFrom('email_kirim')
    .selectAll()
    .distinctOn('person_id')
    .where('unit_code', '=', unit)
    .where('hari', '<', hari)
    .where('state', 'in', ['terkirim', 'tidak-pasti'])
    .orderBy('person_id')
    .orderBy('hari', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.person_id, row]))
}

/** The newest letters of an office. */
export async function listLetters(
  tx: Reader,
  { unit, limit }: { unit: string; limit: number },
): Promise<EmailKirim[]> {
  return tx
    .selectFrom('email_kirim')
    .selectAll()
    .where('unit_code', '=', unit)
    .orderBy('hari', 'desc')
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
}

/**
 * Letters of a day whose process ended: those that wait for nobody are given to be queued again; those that were being
 * sent may have gone, so they are not sent twice. Older than `before`, since a letter under way is not left.
 */
export async function takeUpLetters(
  tx: Writer,
  { hari, before }: { hari: string; before: Date },
): Promise<EmailKirim[]> {
  const left = () => tx.updateTable('email_kirim').where('at', '<', before)
  await left()
    .where('hari', '<=', hari)
    .set({ state: 'tidak-pasti', pesan: 'Pengiriman terhenti di tengah jalan.', at: sql<Date>`now()` })
    .where('state', '=', 'mengirim')
    .execute()
  await left().set({ state: 'dilewati' }).where('hari', '<', hari).where('state', '=', 'antre').execute()
  const taken = left().set({ at: sql<Date>`now()` }).where('hari', '=', hari).where('state', '=', 'antre')
  return taken.returningAll().execute()
}

export async function forgetLetters(tx: Writer, { before }: { before: string }): Promise<void> {
  await tx.deleteFrom('email_kirim').where('hari', '<', before).execute()
  await tx.deleteFrom('pengingat').where('hari', '<', before).execute()
}
