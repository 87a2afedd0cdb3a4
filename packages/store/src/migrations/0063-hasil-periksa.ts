import { type Kysely, sql } from 'kysely'

export const changesRows = false

/**
 * Results of the checker, kept a day for the person who asked and for nobody else. What they say is encrypted with a
 * secret that no backup holds: a copy of the database outlives the day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table hasil_periksa (
      unit_code text not null references unit, id uuid not null, person_id text not null,
      -- Names of the files and the verdict; the findings; what is no mistake; the Word documents.
      ringkas bytea not null, isi bytea not null, abaikan bytea not null, berkas bytea not null,
      at timestamptz not null default now(), sampai timestamptz not null default now() + interval '24 hours',
      primary key (unit_code, id), check (sampai > at)
    );
    create index hasil_periksa_orang on hasil_periksa (unit_code, person_id, at);
    create index hasil_periksa_sampai on hasil_periksa (sampai);
    call protect_table('hasil_periksa',
      'unit_code = (select app_unit_signed_in()) and person_id = (select app_person())',
      'unit_code = (select app_unit_signed_in()) and person_id = (select app_person())',
      'select, insert, update, delete');
  `.execute(db)
}
