import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Texts belong to what a document is about, as documents do: one year has several reports of its parts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What the document is about, laporan-berkala/tw1; empty where an entity has one a year.
    alter table dokumen_teks add column subjek text not null default '';
    alter table dokumen_teks drop constraint dokumen_teks_pkey;
    alter table dokumen_teks add primary key (unit_code, entitas, tahun, jenis, subjek, bagian);
  `.execute(db)
}
