import { sql } from 'kysely'
import type { Writer } from '../context/transaction.ts'

/**
 * Queues a job of graphile-worker in this transaction: it runs only if the transaction is kept. The queue belongs to the
 * program, not to an office, so the transaction is the database's owner for this one statement.
 */
export async function enqueueJob(
  tx: Writer,
  { task, payload, maxAttempts = 3 }: { task: string; payload: object; maxAttempts?: number },
): Promise<void> {
  await sql`select set_config('role', 'none', true)`.execute(tx)
  await sql`select graphile_worker.add_job(${task}, payload => ${JSON.stringify(payload)}::json, max_attempts => ${maxAttempts})`.execute(
    tx,
  )
  await sql`select set_config('role', 'akuntabel_app', true)`.execute(tx)
}
