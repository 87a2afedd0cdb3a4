import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { SNAPSHOT } from '../ask-once.ts'
import type { Context } from './context.ts'

/** The message that begins a snapshot as `ctx`: one for all of it, since each costs a round trip. */
export function beginning(ctx: Context): string {
  return `${SNAPSHOT}; ${enteringText(ctx)}`
}

/** As text, since several statements in one message can have no parameters. */
export function enteringText(ctx: Context): string {
  const settings = settingsOf(ctx).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  )
  return `select ${settings.join(', ')}`
}

export function entering(ctx: Context): RawBuilder<unknown> {
  const settings = settingsOf(ctx).map(([name, value]) => sql`set_config(${sql.lit(name)}, ${value}, true)`)
  return sql`select ${sql.join(settings)}`
}

/** `set_config(…, true)` is SET LOCAL: all of it ends with the transaction. */
function settingsOf({ unit, role, personId }: Context): [name: string, value: string][] {
  return [
    ['role', 'akuntabel_app'],
    ['app.unit', unit],
    ['app.role', role],
    ['app.person', personId ?? ''],
    ...(role === 'sistem' ? [] : LIMITS),
  ]
}

/** No page may hold a connection for ever; the program's own work (loading, jobs) may take its time. */
const LIMITS: [name: string, value: string][] = [
  ['statement_timeout', '20s'],
  ['idle_in_transaction_session_timeout', '30s'],
]
