import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Which of the lawful reasons a PK is revised for; those of before said it only in words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pk add column alasan_jenis text
      check (alasan_jenis in ('pejabat', 'strategi-anggaran', 'prioritas-asumsi')),
      add check (revisi > 0 or alasan_jenis is null);
  `.execute(db)
}
