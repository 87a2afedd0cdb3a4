import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'

/**
 * A pool says it has ended before its last connection is gone. The queue's listens to nothing any more by then, so a
 * connection cut by the drop would end the test process. A connection somebody forgot is cut all the same.
 */
export async function untilUnused(admin: pg.Pool | pg.PoolClient, name: string): Promise<void> {
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; await delay(20)) {
    const { rows } = await admin.query('select from pg_stat_activity where datname = $1 limit 1', [name])
    if (rows.length === 0) return
  }
}
