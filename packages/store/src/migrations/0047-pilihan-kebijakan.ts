import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What an office chose of what its pack leaves to it; empty, everything is as the pack says. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table unit_kebijakan
      add column pilihan jsonb not null default '{}', add check (jsonb_typeof(pilihan) = 'object')
  `.execute(db)
}
