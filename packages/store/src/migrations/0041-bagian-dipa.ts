import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Whether a PK names the programmes of the DIPA whole, or the part of them that is its entity's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table pk add column dipa_bagian boolean not null default false`.execute(db)
}
