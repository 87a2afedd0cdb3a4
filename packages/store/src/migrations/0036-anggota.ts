import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Members with the divisi and the region they see to, posts of the treasury, and a role that reads its own office. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pejabat
      drop constraint pejabat_kedudukan_check,
      add constraint pejabat_kedudukan_check check
        (kedudukan in ('kepala', 'kepala-pendukung', 'kasubbag', 'anggota', 'kpa', 'ppk', 'bendahara', 'ppspm', 'lain')),
      add column divisi text check (divisi <> ''), add column korwil text check (korwil <> ''),
      add constraint pejabat_divisi check (kedudukan in ('kepala', 'anggota') or (divisi is null and korwil is null));
    alter table peran
      drop constraint peran_role_check,
      add constraint peran_role_check check (role in
        ('operator', 'verifikator', 'penyetuju', 'pimpinan', 'anggota', 'supervisor', 'apip', 'evaluator', 'admin'));
    create or replace function app_units_read() returns text[] stable parallel safe language sql as $$
      select case
        when app_role() in ('operator', 'verifikator', 'penyetuju', 'pimpinan', 'anggota', 'admin') then array[app_unit()]
        when app_role() in ('supervisor', 'apip', 'evaluator') then app_units_below()
        else '{}'::text[] end
    $$;
  `.execute(db)
}
