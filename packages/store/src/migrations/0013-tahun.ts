import { type Kysely, sql } from 'kysely'
import { withoutGuards } from '../without-guards.ts'

/** It only adds rows, but those close years: a backup of the years as they were open is worth its time. */
export const changesRows = true

/** A year is closed by its final report; whatever it stands on is refused from then on, to every login. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db)
  await closeFinalYears(db)
  await guardYear(db)
  await guardRows(db)
}

async function tables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tahun_kinerja (
      unit_code text not null references unit, entitas text not null check (entitas in ('kpu', 'sekretariat')), tahun integer not null,
      state text not null default 'terbuka' check (state in ('terbuka', 'ditutup', 'koreksi')),
      dokumen_id uuid, alasan text, oleh text, at timestamptz not null default now(),
      primary key (unit_code, entitas, tahun),
      foreign key (unit_code, dokumen_id) references dokumen,
      check (state = 'terbuka' or (dokumen_id is not null and oleh is not null)),
      check ((state = 'koreksi') = (alasan is not null))
    );
    -- Counted up by every transaction that changes what an entity's year shows; the key of whatever is kept of it.
    create table versi_data (
      unit_code text not null references unit, entitas text not null check (entitas in ('kpu', 'sekretariat')), tahun integer not null,
      versi bigint not null,
      primary key (unit_code, entitas, tahun)
    );
    alter table dokumen add column alasan text;
  `.execute(db)
}

/** Years that were final before this table existed. Written before the table is protected; `dokumen` is only read. */
async function closeFinalYears(db: Kysely<unknown>): Promise<void> {
  await withoutGuards(db, ['dokumen'], () =>
    sql`
      insert into tahun_kinerja (unit_code, entitas, tahun, state, dokumen_id, oleh, at)
      select distinct on (unit_code, entitas, tahun)
        unit_code, entitas, tahun, 'ditutup', id, coalesce(finalized_by, 'Sistem'), coalesce(finalized_at, now())
      from dokumen where jenis = 'lkj' and state in ('final', 'disampaikan', 'diterima')
      order by unit_code, entitas, tahun, revisi desc`.execute(db),
  )
  await sql`call protect_unit_table('tahun_kinerja'); call protect_unit_table('versi_data')`.execute(db)
}

async function guardYear(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function tahun_kinerja_moves() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if tg_op = 'DELETE' or (tg_op = 'INSERT' and new.state <> 'terbuka')
        or (tg_op = 'UPDATE' and (old.unit_code, old.entitas, old.tahun) is distinct from (new.unit_code, new.entitas, new.tahun))
        or (tg_op = 'UPDATE' and (old.state, new.state) not in (('terbuka', 'ditutup'), ('ditutup', 'koreksi'), ('koreksi', 'ditutup'))) then
        raise exception 'a year is closed by its report and opened by a correction' using errcode = 'integrity_constraint_violation', constraint = 'tahun_kinerja_moves';
      end if;
      if new.state = 'ditutup' and not exists (select from dokumen d where d.unit_code = new.unit_code and d.id = new.dokumen_id
        and d.entitas = new.entitas and d.tahun = new.tahun and d.jenis = 'lkj' and d.state in ('final', 'disampaikan', 'diterima')) then
        raise exception 'only a final report closes a year' using errcode = 'integrity_constraint_violation', constraint = 'tahun_kinerja_moves';
      end if;
      return new;
    end $$;
    create trigger tahun_kinerja_moves before insert or update or delete on tahun_kinerja for each row execute function tahun_kinerja_moves();

    -- Money (no entity) closes with the first report and is open while either is corrected.
    create function tahun_ditutup(unit text, of_entitas text, of_tahun integer) returns boolean stable language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      return (select coalesce(bool_or(state = 'ditutup'), false) and not coalesce(bool_or(state = 'koreksi'), false)
        from tahun_kinerja t where t.unit_code = unit and t.tahun = of_tahun and (of_entitas is null or t.entitas = of_entitas));
    end $$;
    create procedure tolak_tahun_ditutup(unit text, of_entitas text, of_tahun integer) language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if tahun_ditutup(unit, of_entitas, of_tahun) then
        raise exception 'the year % is closed', of_tahun using errcode = 'integrity_constraint_violation', constraint = 'tahun_ditutup';
      end if;
    end $$;
  `.execute(db)
}

async function guardRows(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function ditutup_entitas() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if tg_op <> 'INSERT' then call tolak_tahun_ditutup(old.unit_code, old.entitas, old.tahun); end if;
      if tg_op <> 'DELETE' then call tolak_tahun_ditutup(new.unit_code, new.entitas, new.tahun); end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create function ditutup_pengukuran() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      row_unit text := case when tg_op = 'DELETE' then old.unit_code else new.unit_code end;
      measured pengukuran;
    begin
      for measured in select * from pengukuran p where p.unit_code = row_unit
        and p.id in (case when tg_op = 'DELETE' then old.pengukuran_id else new.pengukuran_id end, case when tg_op = 'INSERT' then new.pengukuran_id else old.pengukuran_id end)
      loop call tolak_tahun_ditutup(measured.unit_code, measured.entitas, measured.tahun);
      end loop;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create function ditutup_dipa() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      budget dipa;
    begin
      for budget in select * from dipa d where d.unit_code = case when tg_op = 'DELETE' then old.unit_code else new.unit_code end
        and d.id in (case when tg_op = 'DELETE' then old.dipa_id else new.dipa_id end, case when tg_op = 'INSERT' then new.dipa_id else old.dipa_id end)
      loop call tolak_tahun_ditutup(budget.unit_code, null, budget.tahun);
      end loop;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create function ditutup_tahun() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if tg_op <> 'INSERT' then call tolak_tahun_ditutup(old.unit_code, null, old.tahun); end if;
      if tg_op <> 'DELETE' then call tolak_tahun_ditutup(new.unit_code, null, new.tahun); end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger tahun_ditutup before insert or update or delete on pengukuran for each row execute function ditutup_entitas();
    create trigger tahun_ditutup before insert or update or delete on dokumen_teks for each row execute function ditutup_entitas();
    create trigger tahun_ditutup before insert or update or delete on pk for each row execute function ditutup_entitas();
    create trigger tahun_ditutup before insert or update or delete on pengukuran_nilai for each row execute function ditutup_pengukuran();
    create trigger tahun_ditutup before insert or update or delete on bukti for each row execute function ditutup_pengukuran();
    create trigger tahun_ditutup before insert or update or delete on dipa for each row execute function ditutup_tahun();
    create trigger tahun_ditutup before insert or update or delete on dipa_revisi for each row execute function ditutup_dipa();
    create trigger tahun_ditutup before insert or update or delete on anggaran_baris for each row execute function ditutup_dipa();
    create trigger tahun_ditutup before insert or update or delete on anggaran_pagu for each row execute function ditutup_dipa();
    create trigger tahun_ditutup before insert or update or delete on realisasi_anggaran for each row execute function ditutup_dipa();
  `.execute(db)
}
