import { sql } from 'kysely'
import type { Context } from './context.ts'
import type { Writer } from './transaction.ts'

/** Whom row security sees now, in transactions of several people. */
const SEEN = new WeakMap<Writer, string>()

/** From here on row security sees this person in the transaction that is under way. */
export async function actAs(
  tx: Writer,
  { unit, role, personId }: Omit<Context, 'personName'>,
): Promise<void> {
  const seen = JSON.stringify([unit, role, personId])
  if (SEEN.get(tx) === seen) return
  await sql`select set_config('app.unit', ${unit}, true), set_config('app.role', ${role}, true),
    set_config('app.person', ${personId ?? ''}, true)`.execute(tx)
  SEEN.set(tx, seen)
}
