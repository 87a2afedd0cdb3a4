import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Remarks on an indicator of a quarter or of the report, by whoever is signed in at the office; they stay as written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table komentar (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      entitas text not null check (entitas in ('kpu', 'sekretariat')), tahun integer not null,
      -- Null: on the report of the year.
      triwulan integer check (triwulan between 1 and 4), indikator_id uuid not null,
      isi text not null check (isi <> ''), person_id text not null, oleh text not null, at timestamptz not null default now(),
      primary key (unit_code, id), foreign key (unit_code, indikator_id) references indikator
    );
    create index komentar_tahun on komentar (unit_code, entitas, tahun, indikator_id, at);
    create index komentar_indikator on komentar (unit_code, indikator_id);
    call protect_table('komentar', 'unit_code = any ((select app_units_read())::text[])',
      'unit_code = (select app_unit_signed_in())', 'select, insert');
  `.execute(db)
}
