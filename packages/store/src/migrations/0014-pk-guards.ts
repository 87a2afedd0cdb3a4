import { type Kysely, sql } from 'kysely'

export const changesRows = false

/**
 * A signed PK is refused to everybody, whatever role asks: a restore lifts the triggers as the owner of the tables, which
 * the program is not. The functions name their schema, so that no temporary table can stand in for `pk`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await contentGuard(db)
  await headGuard(db)
}

/** Both ends of a change count: a row can neither enter a signed PK nor leave one. */
async function contentGuard(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function pk_refuse_signed() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      touched record;
      pk_state text;
    begin
      for touched in
        select tg_table_name as place, r.* from (
          select to_jsonb(old) as row where tg_op <> 'INSERT' union all select to_jsonb(new) where tg_op <> 'DELETE') r
      loop
        if touched.place = 'pk_target_triwulan' then
          select p.state into pk_state from public.pk_indikator i join public.pk p on p.unit_code = i.unit_code and p.id = i.pk_id
            where i.unit_code = touched.row ->> 'unit_code' and i.id = (touched.row ->> 'pk_indikator_id')::uuid for share of p;
        else
          select p.state into pk_state from public.pk p
            where p.unit_code = touched.row ->> 'unit_code' and p.id = (touched.row ->> 'pk_id')::uuid for share;
        end if;
        if pk_state in ('ditandatangani', 'direvisi') then
          raise exception 'a signed PK never changes' using errcode = 'integrity_constraint_violation', constraint = 'pk_signed';
        end if;
      end loop;
      if tg_op = 'DELETE' then return old; end if;
      return new;
    end $$;
  `.execute(db)
}

/**
 * The PK's own row: draf → diajukan → draf | ditandatangani → direvisi and no other way. Once signed, every column stays,
 * those of later migrations too, but for the step to `direvisi`.
 */
async function headGuard(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function pk_guard_head() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      moving constant text[] := array['state', 'is_current', 'version'];
    begin
      if tg_op = 'INSERT' then
        if new.state <> 'draf' then
          raise exception 'a PK begins as a draft' using errcode = 'integrity_constraint_violation', constraint = 'pk_state';
        end if;
        return new;
      end if;
      if old.state in ('ditandatangani', 'direvisi') then
        if tg_op = 'UPDATE' and to_jsonb(new) - moving = to_jsonb(old) - moving
          and (old.state = 'ditandatangani' and new.state = 'direvisi' or to_jsonb(new) = to_jsonb(old)) then return new; end if;
        raise exception 'a signed PK never changes' using errcode = 'integrity_constraint_violation', constraint = 'pk_signed';
      end if;
      if tg_op = 'DELETE' then return old; end if;
      if new.state = 'direvisi' or (new.state = 'ditandatangani' and old.state <> 'diajukan') then
        raise exception 'a PK is signed after it was handed in' using errcode = 'integrity_constraint_violation', constraint = 'pk_state';
      end if;
      return new;
    end $$;
    create trigger pk_head before insert or update or delete on pk for each row execute function pk_guard_head();
  `.execute(db)
}
