import { type Kysely, sql } from 'kysely'
import { withoutGuards } from '../without-guards.ts'

/** It only adds rows, of years that were worked in before a year had to be opened. */
export const changesRows = true

/** A year is worked in from the day it is opened: until now it was as soon as anything stood in it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const worked = ['jendela', 'pk', 'dipa', 'pengukuran', 'dokumen', 'dokumen_teks']
  await withoutGuards(db, ['tahun_kinerja', ...worked], () =>
    sql`
      insert into tahun_kinerja (unit_code, entitas, tahun)
      select unit_code, entitas, tahun from (
        ${sql.raw(worked.map((table) => `select unit_code, tahun from ${table}`).join(' union '))}
        union select unit_code, tahun from tahun_kinerja
      ) years cross join (values ('kpu'), ('sekretariat')) entities (entitas)
      on conflict do nothing`.execute(db),
  )
}
