import { type Kysely, sql } from 'kysely'

export const changesRows = true

/** What nothing of the program ever read: remarks nobody could write, and who asked for what the trail tells. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table komentar;
    alter table tugas drop column created_by;
    alter table lambang drop column oleh, drop column at;
  `.execute(db)
}
