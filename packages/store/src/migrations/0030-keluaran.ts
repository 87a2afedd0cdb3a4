import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What a row of the budget brings about, in which unit and how much of it, from whose money, and for which entity. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table anggaran_baris
      add column entitas text check (entitas in ('kpu', 'sekretariat')), add column sumber_dana text check (sumber_dana <> ''),
      add column indikator_kegiatan text check (indikator_kegiatan <> ''), add column satuan text check (satuan <> ''),
      add column volume numeric check (volume >= 0), add column target_pelaksanaan text check (target_pelaksanaan <> ''),
      add column version integer not null default 1, add column updated_by text, add column updated_at timestamptz
  `.execute(db)
}
