import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { SNAPSHOT } from '../ask-once.ts'
import type { Schema } from '../tables/schema.ts'
import type { Context } from './context.ts'

declare const readable: unique symbol
declare const writable: unique symbol

/** A transaction that can only read: one snapshot for all its queries, refused by the database when it writes. */
export type Reader = Transaction<Schema> & { readonly [readable]: true }
/** A transaction that may change data. Only `writeTransaction` makes one. */
export type Writer = Reader & { readonly [writable]: true }

/** What `openDatabase` gives. */
export interface Connected {
  kysely: Kysely<Schema>
}

export interface WriteOptions {
  /** Whether `fn` may run again after a deadlock or a serialization failure. False where it does more than use `tx`. */
  repeatable?: boolean
}

const ATTEMPTS = 4
/** serialization_failure, deadlock_detected: PostgreSQL promises that nothing was kept, so running again is safe. */
const NOTHING_KEPT = new Set(['40001', '40P01'])

export async function readTransaction<T>(
  db: Connected,
  ctx: Context,
  fn: (tx: Reader) => Promise<T>,
): Promise<T> {
  return db.kysely.connection().execute(async (connection) => {
    try {
      // One message for all of it: a page has few statements, and each costs a round trip.
      await sql`${sql.raw(SNAPSHOT)}; ${entering(ctx, literal)}`.execute(connection)
      return await fn(connection as unknown as Reader)
    } finally {
      // Nothing was written, so this only ends the snapshot, whatever became of it.
      await sql`rollback`.execute(connection)
    }
  })
}

/** A lost connection is never retried: nobody knows whether its commit was kept. */
export async function writeTransaction<T>(
  db: Connected,
  ctx: Context,
  fn: (tx: Writer) => Promise<T>,
  { repeatable = true }: WriteOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.kysely.transaction().execute(async (tx) => {
        await entering(ctx, (value) => sql`${value}`).execute(tx)
        return fn(tx as Writer)
      })
    } catch (error) {
      if (!repeatable || attempt === ATTEMPTS || !NOTHING_KEPT.has(codeOf(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt * (0.5 + Math.random())))
    }
  }
}

/** `set_config(…, true)` is SET LOCAL: all of it ends with the transaction. `as` says how a value is written. */
function entering(
  { unit, role, personId }: Context,
  as: (value: string) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`select set_config('role', 'akuntabel_app', true), set_config('app.unit', ${as(unit)}, true),
    set_config('app.role', ${as(role)}, true), set_config('app.person', ${as(personId ?? '')}, true)
    ${role === 'sistem' ? sql`` : LIMITS}`
}

/** No page may hold a connection for ever; the program's own work (loading, jobs) may take its time. */
const LIMITS = sql`, set_config('statement_timeout', '20s', true),
  set_config('idle_in_transaction_session_timeout', '30s', true)`

/** Several statements in one message can have no parameters. */
function literal(value: string): RawBuilder<unknown> {
  return sql.raw(pg.escapeLiteral(value))
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
