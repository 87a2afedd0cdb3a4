import { type Kysely, sql, type Transaction } from 'kysely'
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
  return db.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await enter(tx, ctx)
      return fn(tx as Reader)
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
        await enter(tx, ctx)
        return fn(tx as Writer)
      })
    } catch (error) {
      if (!repeatable || attempt === ATTEMPTS || !NOTHING_KEPT.has(codeOf(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt * (0.5 + Math.random())))
    }
  }
}

/** `set_config(…, true)` is SET LOCAL: all of it ends with the transaction. */
async function enter(tx: Transaction<Schema>, ctx: Context): Promise<void> {
  await sql`select set_config('role', 'akuntabel_app', true), set_config('app.unit', ${ctx.unit}, true),
    set_config('app.role', ${ctx.role}, true), set_config('app.person', ${ctx.personId ?? ''}, true)`.execute(
    tx,
  )
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
