import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What a PK was begun from, and why a target is another than the year's plan has. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pk
      add column rkt_id uuid, add column dipa_revisi integer check (dipa_revisi >= 0),
      add foreign key (unit_code, rkt_id) references rkt;
    alter table pk_indikator add column alasan_rkt text check (alasan_rkt <> '');
  `.execute(db)
}
