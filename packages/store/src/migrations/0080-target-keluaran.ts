import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** How many percent of an output are meant to be reached, as the official matrix of activities asks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table anggaran_baris add column target_persen numeric check (target_persen >= 0)`.execute(
    db,
  )
}
