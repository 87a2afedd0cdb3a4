import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What people write of a Renstra's book, one row per part of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table renstra_teks (
      unit_code text not null references unit, renstra_id uuid not null, bagian text not null,
      isi text not null, version integer not null default 1, updated_by text, updated_at timestamptz not null default now(),
      primary key (unit_code, renstra_id, bagian),
      foreign key (unit_code, renstra_id) references renstra
    );
    call protect_unit_table('renstra_teks');
  `.execute(db)
}
