import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** That a person who was asked about an unusual figure said it is so; of that figure alone, so another one is asked again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pengukuran_nilai
      add column pasti numeric, add column pasti_oleh text, add column pasti_at timestamptz,
      add check ((pasti is null) = (pasti_oleh is null)), add check ((pasti is null) = (pasti_at is null));
  `.execute(db)
}
