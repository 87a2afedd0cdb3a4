import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Laws an office adds to those that come with the program, or writes in place of one of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dasar_hukum_unit (
      unit_code text not null references unit, kode text not null check (kode <> ''),
      jenis text not null check (jenis in ('uu', 'perppu', 'pp', 'perpres', 'permen', 'lembaga', 'keputusan')),
      sebutan text, nomor text not null, tahun integer not null, tentang text not null,
      -- Year of the gazette; null where it is that of the law.
      terbit integer check (terbit >= tahun),
      ln text, tln text, bn text, check (tln is null or ln is not null),
      diubah_oleh text[] not null default '{}',
      yakin text not null check (yakin in ('naskah', 'terbit', 'dicek')), sumber text not null,
      version integer not null default 1, updated_by text, updated_at timestamptz not null default now(),
      primary key (unit_code, kode)
    );
    call protect_unit_table('dasar_hukum_unit');
  `.execute(db)
}
