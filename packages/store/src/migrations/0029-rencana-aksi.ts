import { type Kysely, sql } from 'kysely'
import { withoutGuards } from '../without-guards.ts'

/** Steps move from a row of one PK to the indicator's year; the copies that a revision made are one step again. */
export const changesRows = true

const TOUCHED = ['rencana_aksi', 'pk', 'pk_indikator', 'subbagian']

/** An action plan is of an entity's year, whichever PK is in force: months, the budget's outputs and who carries it out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rencana_aksi_anggaran (
      unit_code text not null references unit, rencana_aksi_id uuid not null, kode text not null,
      amount bigint check (amount >= 0),
      primary key (unit_code, rencana_aksi_id, kode),
      foreign key (unit_code, rencana_aksi_id) references rencana_aksi
    );
    alter table rencana_aksi
      add column entitas text check (entitas in ('kpu', 'sekretariat')), add column tahun integer, add column indikator_id uuid,
      add column bulan integer[] not null default '{}', add column subbagian_id uuid,
      add column version integer not null default 1, add column updated_by text, add column updated_at timestamptz;
  `.execute(db)
  await withoutGuards(db, TOUCHED, () => moveRows(db))
  await sql`
    alter table rencana_aksi
      alter column entitas set not null, alter column tahun set not null, alter column indikator_id set not null,
      drop column pk_indikator_id, drop column triwulan, drop column kode_anggaran,
      add foreign key (unit_code, indikator_id) references indikator,
      add foreign key (unit_code, subbagian_id) references subbagian,
      add check (bulan <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    create index rencana_aksi_tahun on rencana_aksi (unit_code, entitas, tahun, indikator_id, sort);
    call protect_unit_table('rencana_aksi_anggaran');
    create trigger tahun_ditutup before insert or update or delete on rencana_aksi for each row execute function ditutup_entitas();
    create function ditutup_rencana_aksi() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      step rencana_aksi;
    begin
      for step in select * from rencana_aksi r where r.unit_code = case when tg_op = 'DELETE' then old.unit_code else new.unit_code end
        and r.id in (case when tg_op = 'DELETE' then old.rencana_aksi_id else new.rencana_aksi_id end,
          case when tg_op = 'INSERT' then new.rencana_aksi_id else old.rencana_aksi_id end)
      loop call tolak_tahun_ditutup(step.unit_code, step.entitas, step.tahun);
      end loop;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger tahun_ditutup before insert or update or delete on rencana_aksi_anggaran
      for each row execute function ditutup_rencana_aksi();
  `.execute(db)
}

/**
 * Of several PK of a year the one in force counts, for an indicator it does not have the newest. A quarter that was
 * planned becomes its months, which print as that quarter again.
 */
async function moveRows(db: Kysely<unknown>): Promise<void> {
  await sql`
    delete from rencana_aksi r using pk_indikator i join pk p on p.unit_code = i.unit_code and p.id = i.pk_id
    where i.unit_code = r.unit_code and i.id = r.pk_indikator_id and exists (
      select from rencana_aksi other
      join pk_indikator oi on oi.unit_code = other.unit_code and oi.id = other.pk_indikator_id
      join pk op on op.unit_code = oi.unit_code and op.id = oi.pk_id
      where other.unit_code = r.unit_code and oi.indikator_id = i.indikator_id and op.entitas = p.entitas and op.tahun = p.tahun
        and (op.is_current, op.revisi) > (p.is_current, p.revisi));
    update rencana_aksi r set entitas = p.entitas, tahun = p.tahun, indikator_id = i.indikator_id,
      bulan = array(select m from generate_series(1, 12) m where (m + 2) / 3 = any (r.triwulan) order by m),
      subbagian_id = (select s.id from subbagian s where s.unit_code = r.unit_code and 'Subbagian ' || s.name = r.pic limit 1)
    from pk_indikator i join pk p on p.unit_code = i.unit_code and p.id = i.pk_id
    where i.unit_code = r.unit_code and i.id = r.pk_indikator_id;
    insert into rencana_aksi_anggaran (unit_code, rencana_aksi_id, kode)
      select unit_code, id, kode_anggaran from rencana_aksi where kode_anggaran is not null;
  `.execute(db)
}
