import { ENTITAS } from '@akuntabel/domain'
import { sql } from 'kysely'
import type { Writer } from '../context/transaction.ts'
import type { PkPeriod } from './pk.ts'

/**
 * One at a time recomputes an entity's year: taken before its data are read again, so that of two transactions that
 * changed different values the second counts the first's too. Ends with the transaction.
 */
export async function lockRingkasan(tx: Writer, { unit, entitas, tahun }: PkPeriod): Promise<void> {
  const key = `ringkasan/${unit}/${entitas}/${tahun}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
}

/** Both entities, always in this order: money, and what an office is, belong to either. */
export async function lockYearRingkasan(
  tx: Writer,
  { unit, tahun }: Pick<PkPeriod, 'unit' | 'tahun'>,
): Promise<void> {
  for (const entitas of ENTITAS) await lockRingkasan(tx, { unit, entitas, tahun })
}
