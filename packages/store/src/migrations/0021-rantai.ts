import { type Kysely, sql } from 'kysely'
import { withoutGuards } from '../without-guards.ts'

/** Summaries are counted anew and lose the category of a mean that stands on earlier quarters. */
export const changesRows = true

/**
 * A quarter may be confirmed by the head after its approval, and its summary says whether its chain is through, and how
 * many indicators have every figure their rule needs.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pengukuran drop constraint pengukuran_state_check;
    alter table pengukuran add constraint pengukuran_state_check
      check (state in ('draf', 'diajukan', 'diverifikasi', 'disetujui', 'disahkan', 'dikembalikan'));
    alter table ringkasan add column selesai boolean not null default false, add column utuh integer not null default 0;
  `.execute(db)
  await withoutGuards(
    db,
    [
      'ringkasan',
      'pengukuran',
      'pengukuran_nilai',
      'pk',
      'pk_indikator',
      'pk_target_triwulan',
      'indikator_versi',
    ],
    () => countAnew(db),
  )
  await sql`
    alter table ringkasan alter column selesai drop default, alter column utuh drop default,
      add check (utuh between 0 and jumlah)`.execute(db)
}

/** Every chain so far closed with `disetujui`. A quarter before this one counts as asked where it has a target. */
async function countAnew(db: Kysely<unknown>): Promise<void> {
  await sql`
    with figure as (
      select p.unit_code, p.entitas, p.tahun, p.triwulan, n.indikator_id from pengukuran p
      join pengukuran_nilai n on n.unit_code = p.unit_code and n.pengukuran_id = p.id
      where n.amount is not null or n.code is not null),
    counted as (
      select r.unit_code, r.entitas, r.tahun, r.triwulan, count(*)::integer as utuh from ringkasan r
      join pk on pk.unit_code = r.unit_code and pk.entitas = r.entitas and pk.tahun = r.tahun and pk.is_current
      join pk_indikator i on i.unit_code = pk.unit_code and i.pk_id = pk.id
      join indikator_versi v on v.unit_code = i.unit_code and v.indikator_id = i.indikator_id and v.versi = i.indikator_versi
      join figure now on (now.unit_code, now.entitas, now.tahun, now.triwulan, now.indikator_id)
        = (r.unit_code, r.entitas, r.tahun, r.triwulan, i.indikator_id)
      where v.consolidation = 'terakhir'
        or (v.consolidation <> 'tertinggi' and v.value_kind not in ('persen', 'angka', 'nilai', 'rupiah'))
        or not exists (
          select from pk_target_triwulan t
          where t.unit_code = i.unit_code and t.pk_indikator_id = i.id and t.triwulan < r.triwulan
            and (t.amount is not null or t.code is not null)
            and not exists (select from figure f where (f.unit_code, f.entitas, f.tahun, f.triwulan, f.indikator_id)
              = (r.unit_code, r.entitas, r.tahun, t.triwulan, i.indikator_id)))
      group by r.unit_code, r.entitas, r.tahun, r.triwulan)
    update ringkasan r set selesai = r.state = 'disetujui', utuh = m.utuh,
      kategori = case when m.utuh < r.jumlah then null else r.kategori end
    from (
      select o.unit_code, o.entitas, o.tahun, o.triwulan, least(o.jumlah, coalesce(c.utuh, 0)) as utuh from ringkasan o
      left join counted c using (unit_code, entitas, tahun, triwulan)) m
    where (m.unit_code, m.entitas, m.tahun, m.triwulan) = (r.unit_code, r.entitas, r.tahun, r.triwulan)`.execute(
    db,
  )
}
