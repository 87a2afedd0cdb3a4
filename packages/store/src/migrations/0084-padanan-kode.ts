import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Codes of different years, or of a plan and a year, that a person says are the same row of the budget. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table padanan_kode (
      unit_code text not null references unit,
      -- A code of the DIPA of that year, or of the Renstra whose period begins in it.
      asal text not null check (asal in ('renstra', 'dipa')), tahun integer not null, kode text not null check (kode <> ''),
      ke_tahun integer not null, ke_kode text not null check (ke_kode <> ''),
      oleh text not null, at timestamptz not null default now(),
      primary key (unit_code, asal, tahun, kode, ke_tahun, ke_kode)
    );
    call protect_unit_table('padanan_kode');
  `.execute(db)
}
