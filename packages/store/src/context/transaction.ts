import { sql } from 'kysely'
import { KeptReads } from '../kept/kept-reads.ts'
import { type DataStamp, isOf } from '../kept/stamp.ts'
import type { Context } from './context.ts'
import { beginning, entering } from './entering.ts'
import type { Connected, Reader, Writer } from './reader.ts'

export type { Connected, Reader, Writer } from './reader.ts'

export interface WriteOptions {
  /** Whether `fn` may run again after a deadlock or a serialization failure. False where it does more than use `tx`. */
  repeatable?: boolean
}

const ATTEMPTS = 4
/** serialization_failure, deadlock_detected: PostgreSQL promises that nothing was kept, so running again is safe. */
const NOTHING_KEPT = new Set(['40001', '40P01'])

export interface ReadOptions {
  /** What the office is known by, as far as whoever asks has read it: what was answered under it need not be asked again. */
  stamp?: DataStamp | null
}

export async function readTransaction<T>(
  db: Connected,
  ctx: Context,
  fn: (tx: Reader) => Promise<T>,
  { stamp = null }: ReadOptions = {},
): Promise<T> {
  if (stamp !== null && isOf(stamp, ctx)) {
    const kept = new KeptReads(db.kysely, { ctx, stamp })
    try {
      const view = await fn(kept.reader)
      if (!kept.moved) return view
    } catch (error) {
      if (!kept.moved) throw error
    } finally {
      await kept.end()
    }
  }
  return db.kysely.connection().execute(async (connection) => {
    try {
      await sql.raw(beginning(ctx)).execute(connection)
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
        await entering(ctx).execute(tx)
        return fn(tx as Writer)
      })
    } catch (error) {
      if (!repeatable || attempt === ATTEMPTS || !NOTHING_KEPT.has(codeOf(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt * (0.5 + Math.random())))
    }
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
