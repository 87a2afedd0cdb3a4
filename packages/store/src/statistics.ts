import { sql } from 'kysely'
import type { Connected } from './context/transaction.ts'

/**
 * Tells the planner how large the tables are. The database does so by itself a minute after much was written; until
 * then its plans read far more than they need.
 */
export async function gatherStatistics({ kysely }: Pick<Connected, 'kysely'>): Promise<void> {
  await sql`analyze`.execute(kysely)
}
