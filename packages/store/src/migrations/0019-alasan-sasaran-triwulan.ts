import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Why an indicator's quarters do not come to its year; a signed PK keeps it like its targets. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table pk_indikator add column alasan_triwulan text check (alasan_triwulan <> '')`.execute(
    db,
  )
}
