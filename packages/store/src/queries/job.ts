import { sql } from 'kysely'
import type { Writer } from '../context/transaction.ts'

/** Queues a job in this transaction: it runs only if the transaction is kept. */
export async function enqueueJob(
  tx: Writer,
  { task, payload, maxAttempts = 3 }: { task: string; payload: object; maxAttempts?: number },
): Promise<void> {
  await sql`select antrean.tambah_pekerjaan(${task}, ${JSON.stringify(payload)}::jsonb, ${maxAttempts})`.execute(
    tx,
  )
}
