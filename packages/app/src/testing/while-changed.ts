import { setTimeout as delay } from 'node:timers/promises'
import type { TestDatabase } from '@akuntabel/store/testing'

/** Runs an action that has to wait for a row somebody else has changed, lets that change stand, and gives the outcome. */
export async function whileChanged<T>(
  { pool }: TestDatabase,
  change: { text: string; values: unknown[] },
  action: () => Promise<T>,
): Promise<PromiseSettledResult<T>> {
  const other = await pool.connect()
  try {
    await other.query('begin')
    await other.query(change)
    const going = Promise.allSettled([action()])
    for (let waits = 0; waits === 0; await delay(5)) {
      const { rows } = await pool.query<{ waits: number }>(
        `select count(*)::int as waits from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      waits = rows[0]?.waits ?? 0
    }
    await other.query('commit')
    const [outcome] = await going
    return outcome
  } finally {
    other.release()
  }
}
