import { type Kysely, sql } from 'kysely'

export const changesRows = false

/**
 * A draft knows on which version each of its fields was typed, and which of two writes is the later; what is saved leaves the
 * row with its count and without text. Rows that several people type in carry a version, and who changed them when.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table draf alter column isi drop not null;
    alter table draf
      add column dasar jsonb not null default '{}',
      add column urut bigint not null default 0 check (urut >= 0);
  `.execute(db)
  for (const table of [
    'pk_sasaran',
    'pk_indikator',
    'pk_target_triwulan',
    'pk_program',
    'realisasi_anggaran',
  ]) {
    await sql`alter table ${sql.table(table)}
      add column version integer not null default 1, add column updated_by text, add column updated_at timestamptz`.execute(
      db,
    )
  }
}
