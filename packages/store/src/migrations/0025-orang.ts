import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** One-time links, people an office has put out of work, and a password that must be changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table undangan (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      -- To come in, or for somebody who is in and lost the password.
      jenis text not null check (jenis in ('undangan', 'sandi')),
      nama text not null, email text not null, peran text[] not null, subbagian_id uuid, person_id text,
      token_hash text not null unique, sampai timestamptz not null,
      dipakai_at timestamptz, batal_at timestamptz, oleh text not null, at timestamptz not null default now(),
      primary key (unit_code, id),
      foreign key (unit_code, subbagian_id) references subbagian on delete set null (subbagian_id),
      check (jenis = 'undangan' or person_id is not null)
    );
    create table orang_nonaktif (
      unit_code text not null references unit, person_id text not null,
      alasan text not null, oleh text not null, at timestamptz not null default now(),
      primary key (unit_code, person_id)
    );
    create index orang_nonaktif_person on orang_nonaktif (person_id);
    call protect_unit_table('undangan');
    call protect_unit_table('orang_nonaktif');
    alter table auth."user" add column "gantiSandi" boolean not null default false;
  `.execute(db)
  // Links are for the admin who hands them out.
  for (const policy of [
    'baca on undangan using',
    'tambah on undangan with check',
    'ubah on undangan using',
    'hapus on undangan using',
    'tambah on orang_nonaktif with check',
    'ubah on orang_nonaktif using',
    'hapus on orang_nonaktif using',
  ])
    await sql.raw(`alter policy ${policy} (unit_code = (select app_unit_administered()))`).execute(db)
}
