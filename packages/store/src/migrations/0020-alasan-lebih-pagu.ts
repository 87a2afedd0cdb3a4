import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Why a month's spending took its row above the pagu. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table realisasi_anggaran add column alasan text check (alasan <> '')`.execute(db)
}
