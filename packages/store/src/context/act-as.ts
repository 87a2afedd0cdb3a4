import { sql } from 'kysely'
import type { Context } from './context.ts'
import type { Writer } from './transaction.ts'

/** From here on row security sees this person in the transaction that is under way. */
export async function actAs(
  tx: Writer,
  { unit, role, personId }: Omit<Context, 'personName'>,
): Promise<void> {
  await sql`select set_config('app.unit', ${unit}, true), set_config('app.role', ${role}, true),
    set_config('app.person', ${personId ?? ''}, true)`.execute(tx)
}
