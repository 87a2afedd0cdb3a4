import { type Kysely, sql } from 'kysely'

export const changesRows = true

/** When a form was sent stands on its receipt and in the trail; the column beside it was never read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table kiriman drop column at`.execute(db)
}
