import { type Kysely, sql } from 'kysely'

export const changesRows = false

/**
 * Which transaction changed a table of an office last, so that what was read of the others need not be read again. Every
 * table of an office notes that it was written to; whoever leaves an entry in the trail has the office's row of each
 * written as the transaction ends, while the head of the trail is locked: two who write in one office wait for each other
 * there already, so the order of their tables cannot make them wait for each other a second time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table versi_tabel (
      unit_code text not null references unit, tabel text not null, versi bigint not null,
      primary key (unit_code, tabel)
    ) with (fillfactor = 70);
    -- As the head of the trail: whoever is signed in leaves a trace in the own unit.
    call protect_table('versi_tabel', '(select app_reads_nation()) or unit_code = any ((select app_units_read())::text[])',
      'unit_code = (select app_unit_signed_in())', 'select, insert, update');

    create function catat_tabel() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      known text := coalesce(current_setting('app.berubah', true), '');
    begin
      if strpos(known, ' ' || tg_table_name || ' ') = 0 then
        perform set_config('app.berubah', known || ' ' || tg_table_name || ' ', true);
      end if;
      return null;
    end $$;
    create function naikkan_versi_tabel() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      changed text := coalesce(current_setting('app.berubah', true), '');
      told text := new.unit_code || changed;
    begin
      -- Each entry of one transaction comes here, the first writes for all.
      if current_setting('app.versi_tabel', true) is distinct from told then
        insert into versi_tabel (unit_code, tabel, versi)
          select new.unit_code, t, pg_current_xact_id()::text::bigint
          from unnest(string_to_array(changed, ' ')) as t where t <> '' order by t
          on conflict (unit_code, tabel) do update set versi = excluded.versi where versi_tabel.versi <> excluded.versi;
        perform set_config('app.versi_tabel', told, true);
      end if;
      return null;
    end $$;
    create procedure catat_tulisan(t regclass) language plpgsql as $$
    begin
      execute format('create trigger catat_tabel after insert or update or delete on %s for each statement
        execute function catat_tabel()', t);
    end $$;
    do $$
    declare t regclass;
    begin
      for t in select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_code' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'versi_tabel' order by c.relname
      loop call catat_tulisan(t);
      end loop;
    end $$;
    create constraint trigger versi_tabel after insert on audit_jejak deferrable initially deferred
      for each row execute function naikkan_versi_tabel();
    create or replace procedure protect_unit_table(t regclass) language plpgsql as $$
    begin
      call protect_table(t, '(select app_reads_nation()) or unit_code = any ((select app_units_read())::text[])',
        'unit_code = (select app_unit_written())', 'select, insert, update, delete');
      call catat_tulisan(t);
    end $$;
  `.execute(db)
}
