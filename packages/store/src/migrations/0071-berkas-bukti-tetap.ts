import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What a file is called and how it is served is said once, when it comes: another name or type would be of other bytes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`revoke update, delete on berkas_bukti from akuntabel_app`.execute(db)
}
