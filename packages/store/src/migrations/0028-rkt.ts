import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** The plan of one year: what an entity promises before its PK. An established version never changes; the next follows it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db)
  await guards(db)
  await sql`call protect_unit_table('rkt'); call protect_unit_table('rkt_indikator')`.execute(db)
}

async function tables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rkt (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      entitas text not null check (entitas in ('kpu', 'sekretariat')), tahun integer not null,
      versi integer not null default 1 check (versi > 0),
      state text not null default 'draf' check (state in ('draf', 'ditetapkan', 'diganti')),
      alasan text, nomor text, tanggal date, version integer not null default 1,
      primary key (unit_code, id), unique (unit_code, entitas, tahun, versi),
      check (versi = 1 or alasan is not null), check (state = 'draf' or tanggal is not null)
    );
    create unique index rkt_one_draf on rkt (unit_code, entitas, tahun) where state = 'draf';
    create unique index rkt_one_ditetapkan on rkt (unit_code, entitas, tahun) where state = 'ditetapkan';
    -- An empty target that is said to be none is another thing than one not typed yet. What the Renstra promised is kept
    -- with the row when the plan is established.
    create table rkt_indikator (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), rkt_id uuid not null,
      indikator_id uuid not null, indikator_versi integer not null, sort integer not null,
      amount numeric, code text, tanpa_target boolean not null default false, alasan text check (alasan <> ''),
      renstra_ada boolean not null default false, renstra_amount numeric, renstra_code text,
      version integer not null default 1, updated_by text, updated_at timestamptz,
      primary key (unit_code, id), unique (unit_code, rkt_id, indikator_id),
      foreign key (unit_code, rkt_id) references rkt,
      foreign key (unit_code, indikator_id, indikator_versi) references indikator_versi,
      check (amount is null or code is null), check (renstra_amount is null or renstra_code is null),
      check (not tanpa_target or (amount is null and code is null)),
      check (renstra_ada or (renstra_amount is null and renstra_code is null))
    );
    create index rkt_indikator_indikator on rkt_indikator (unit_code, indikator_id);
  `.execute(db)
}

async function guards(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function rkt_guard_head() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      moving constant text[] := array['state', 'version'];
    begin
      if tg_op = 'INSERT' then
        if new.state <> 'draf' then
          raise exception 'an RKT begins as a draft' using errcode = 'integrity_constraint_violation', constraint = 'rkt_state';
        end if;
        return new;
      end if;
      if old.state <> 'draf' then
        if tg_op = 'UPDATE' and old.state = 'ditetapkan' and new.state = 'diganti'
          and to_jsonb(new) - moving = to_jsonb(old) - moving then return new; end if;
        raise exception 'an established RKT never changes' using errcode = 'integrity_constraint_violation', constraint = 'rkt_established';
      end if;
      if tg_op = 'DELETE' then return old; end if;
      if new.state = 'diganti' then
        raise exception 'only an established RKT is replaced' using errcode = 'integrity_constraint_violation', constraint = 'rkt_state';
      end if;
      return new;
    end $$;
    -- The lock keeps a change under way from passing the step that establishes the plan.
    create function rkt_guard_rows() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      row_unit text := case when tg_op = 'DELETE' then old.unit_code else new.unit_code end;
      plan rkt;
    begin
      for plan in select * from rkt r where r.unit_code = row_unit
        and r.id in (case when tg_op = 'DELETE' then old.rkt_id else new.rkt_id end,
          case when tg_op = 'INSERT' then new.rkt_id else old.rkt_id end)
        for share
      loop
        if plan.state <> 'draf' then
          raise exception 'an established RKT never changes'
            using errcode = 'integrity_constraint_violation', constraint = 'rkt_established';
        end if;
        call tolak_tahun_ditutup(plan.unit_code, plan.entitas, plan.tahun);
      end loop;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger rkt_head before insert or update or delete on rkt for each row execute function rkt_guard_head();
    create trigger tahun_ditutup before insert or update or delete on rkt for each row execute function ditutup_entitas();
    create trigger rkt_rows before insert or update or delete on rkt_indikator for each row execute function rkt_guard_rows();
  `.execute(db)
}
