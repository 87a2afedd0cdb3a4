import { type Kysely, sql } from 'kysely'

export const changesRows = false

/**
 * How often a person wants mail of an office (no row: daily), the one letter of a person and a day with what became of
 * it, and who asked for a duty to be done. A letter is of who is written to and of the admin; only the program writes it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table email_pilihan (
      unit_code text not null references unit, person_id text not null,
      kerap text not null check (kerap in ('harian', 'mingguan', 'tidak')), at timestamptz not null default now(),
      primary key (unit_code, person_id)
    );
    call protect_table('email_pilihan',
      'unit_code = (select app_unit_signed_in()) and person_id = (select app_person())',
      'unit_code = (select app_unit_signed_in()) and person_id = (select app_person())',
      'select, insert, update, delete');

    create table email_kirim (
      unit_code text not null references unit, person_id text not null, hari date not null,
      state text not null check (state in ('antre', 'mengirim', 'terkirim', 'tidak-pasti', 'gagal', 'dilewati')),
      percobaan integer not null default 0 check (percobaan >= 0), pesan text,
      -- The duties it told of: what is not among those of the letter before is newly asked.
      kunci text[] not null default '{}', at timestamptz not null default now(),
      primary key (unit_code, person_id, hari)
    );
    create index email_kirim_hari on email_kirim (hari, state);
    call protect_table('email_kirim', 'unit_code = (select app_unit_administered())', 'false',
      'select, insert, update, delete');

    create table pengingat (
      unit_code text not null references unit, kunci text not null, hari date not null,
      person_id text not null, oleh text not null, at timestamptz not null default now(),
      primary key (unit_code, kunci, hari)
    );
    call protect_table('pengingat', 'unit_code = any ((select app_units_read())::text[])',
      'unit_code = (select app_unit_written())', 'select, insert, delete');
  `.execute(db)
}
