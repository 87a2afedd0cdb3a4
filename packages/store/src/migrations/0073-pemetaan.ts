import { type Kysely, sql } from 'kysely'

export const changesRows = false

/**
 * How an office reads the reports of the treasury: which column of a source is what. A report on its way in is its
 * person's alone until it is imported or another one takes its place.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pemetaan (
      unit_code text not null references unit, nama text not null check (nama <> ''),
      -- Field to the head of its column; how its figures count; the office's code there.
      kolom jsonb not null, cara text not null check (cara in ('bulan', 'sampai')), satker text check (satker ~ '^[0-9]{6}$'),
      version integer not null default 1, updated_by text, updated_at timestamptz,
      primary key (unit_code, nama)
    );
    call protect_unit_table('pemetaan');
    create table unggahan (
      unit_code text not null references unit, person_id text not null, tahun integer not null,
      nama text not null, berkas_sha256 text not null check (berkas_sha256 ~ '^[0-9a-f]{64}$'), isi bytea not null,
      pemetaan text, kepala integer, bulan integer check (bulan between 1 and 12), at timestamptz not null default now(),
      primary key (unit_code, person_id, tahun)
    );
    call protect_table('unggahan',
      'unit_code = (select app_unit_signed_in()) and person_id = (select app_person())',
      'unit_code = (select app_unit_signed_in()) and person_id = (select app_person())',
      'select, insert, update, delete');
    alter table impor drop constraint impor_jenis_check,
      add constraint impor_jenis_check
        check (jenis in ('renstra', 'renstra-target', 'dipa', 'keluaran', 'iku', 'rencana-aksi', 'realisasi'));
  `.execute(db)
}
