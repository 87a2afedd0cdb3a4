import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** A person's secret address of a calendar of duties in an office; one at a time, and only its hash is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kalender (
      unit_code text not null references unit, person_id text not null,
      token_hash text not null unique, at timestamptz not null default now(),
      primary key (unit_code, person_id)
    );
    call protect_table('kalender',
      'unit_code = (select app_unit_signed_in()) and person_id = (select app_person())',
      'unit_code = (select app_unit_signed_in()) and person_id = (select app_person())',
      'select, insert, update, delete');
  `.execute(db)
}
