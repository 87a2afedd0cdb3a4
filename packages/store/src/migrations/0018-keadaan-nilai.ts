import { type Kysely, sql } from 'kysely'
import { withoutGuards } from '../without-guards.ts'

/** Summaries are counted anew and lose the category of a mean that was only a part. */
export const changesRows = true

/** Why a figure or its evidence is not there, and how many indicators a summary's mean stands on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pengukuran_nilai
      add column status text not null default 'diukur' check (status in ('diukur', 'tidak-dapat-diukur', 'bukti-menyusul')),
      add column alasan text,
      add column sampai date,
      add check ((status = 'diukur') = (alasan is null)),
      add check ((status = 'bukti-menyusul') = (sampai is not null)),
      add check (status <> 'tidak-dapat-diukur' or (amount is null and code is null));
    alter table ringkasan add column terukur integer not null default 0;
  `.execute(db)
  await withoutGuards(db, ['ringkasan', 'pengukuran', 'pengukuran_nilai'], () =>
    sql`
      update ringkasan r set terukur = m.terukur, kategori = case when m.terukur < r.jumlah then null else r.kategori end
      from (
        select o.unit_code, o.entitas, o.tahun, o.triwulan, least(o.jumlah, (
          select count(distinct n.indikator_id) from pengukuran p
          join pengukuran_nilai n on n.unit_code = p.unit_code and n.pengukuran_id = p.id
          where p.unit_code = o.unit_code and p.entitas = o.entitas and p.tahun = o.tahun and p.triwulan <= o.triwulan
            and (n.amount is not null or n.code is not null)))::integer as terukur
        from ringkasan o
      ) m
      where m.unit_code = r.unit_code and m.entitas = r.entitas and m.tahun = r.tahun and m.triwulan = r.triwulan`.execute(
      db,
    ),
  )
  await sql`
    alter table ringkasan alter column terukur drop default, add check (terukur between 0 and jumlah)`.execute(
    db,
  )
}
