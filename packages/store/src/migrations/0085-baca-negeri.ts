import { type Kysely, sql } from 'kysely'

export const changesRows = false

/**
 * Whoever reads from the one office above all others reads every row: no row is compared with a list of 553 offices.
 * Row security names no index condition either way (each policy stands beside `sistem`), so a statement names its office itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Where a second office had none above it, its rows would not be of the first one's nation.
    create function app_reads_nation() returns boolean stable parallel safe language sql as $$
      select app_role() in ('supervisor', 'apip', 'evaluator')
        and coalesce((select array_agg(u.unit_code) from unit u where u.parent_code is null) = array[app_unit()], false)
    $$;
    do $$
    declare p record;
    begin
      for p in select polname, polrelid::regclass as t, pg_get_expr(polqual, polrelid) as readable from pg_policy
        where polcmd = 'r' and pg_get_expr(polqual, polrelid) like '%app_units_read()%'
      loop
        execute format('alter policy %I on %s using ((select app_reads_nation()) or %s)', p.polname, p.t, p.readable);
      end loop;
    end $$;
    create or replace procedure protect_unit_table(t regclass) language plpgsql as $$
    begin
      call protect_table(t, '(select app_reads_nation()) or unit_code = any ((select app_units_read())::text[])',
        'unit_code = (select app_unit_written())', 'select, insert, update, delete');
    end $$;
  `.execute(db)
}
