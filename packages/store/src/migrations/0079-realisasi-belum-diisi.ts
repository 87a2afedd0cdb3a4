import { type Kysely, sql } from 'kysely'
import { withoutGuards } from '../without-guards.ts'

/** Summaries said 0 where no spending had been entered up to the end of the quarter, which is not 0. */
export const changesRows = true

export async function up(db: Kysely<unknown>): Promise<void> {
  await withoutGuards(db, ['ringkasan', 'dipa', 'realisasi_anggaran'], () =>
    sql`
      update ringkasan k set realisasi = null
      where k.realisasi = 0 and not exists (
        select from dipa d join realisasi_anggaran r on r.unit_code = d.unit_code and r.dipa_id = d.id
        where d.unit_code = k.unit_code and d.tahun = k.tahun and r.bulan <= k.triwulan * 3
      )`.execute(db),
  )
}
