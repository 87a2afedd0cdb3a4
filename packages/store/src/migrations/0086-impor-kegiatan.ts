import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** The log of what was carried out is taken in as a file, too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table impor drop constraint impor_jenis_check,
      add constraint impor_jenis_check check (
        jenis in ('renstra', 'renstra-target', 'dipa', 'keluaran', 'iku', 'rencana-aksi', 'realisasi', 'rka', 'kegiatan')
      );
  `.execute(db)
}
