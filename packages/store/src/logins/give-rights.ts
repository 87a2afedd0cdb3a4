import pg from 'pg'
import { LOGINS_LOCK, type LoginNames } from './login-names.ts'

/**
 * Gives each login what it needs and no more, as the owner, after everything the owner does: a migration or a restore makes
 * schemas anew. What is there already is left alone, so a server's administrator may have done it before.
 */
export async function giveRights(pool: pg.Pool, names: LoginNames): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${LOGINS_LOCK})`)
    await client.query(RIGHTS(names))
    await client.query('commit')
  } catch (error) {
    client.release(true)
    throw error
  }
  client.release()
}

const RIGHTS = ({ program, signIn, queue }: LoginNames): string => `do $do$
declare
  program constant text := ${pg.escapeLiteral(program)};
  sign_in constant text := ${pg.escapeLiteral(signIn)};
  queue constant text := ${pg.escapeLiteral(queue)};
  login text;
  change text;
begin
  foreach login in array array[program, sign_in, queue] loop
    if not has_database_privilege(login, current_database(), 'connect') then
      execute format('grant connect on database %I to %I', current_database(), login);
    end if;
  end loop;
  if not has_database_privilege(queue, current_database(), 'create') then
    execute format('grant create on database %I to %I', current_database(), queue);
  end if;
  if exists (select from pg_roles where rolname = 'akuntabel_app') and not pg_has_role(program, 'akuntabel_app', 'member') then
    execute format('grant akuntabel_app to %I', program);
  end if;
  if to_regnamespace('auth') is not null then
    execute format('grant usage on schema auth to %I', sign_in);
    execute format('grant select, insert, update, delete on all tables in schema auth to %I', sign_in);
  end if;
  -- A queue from before belongs to the owner; with its schema everything in it changes hands.
  for change in
    select format('alter %s %s owner to %I', kind, place, queue) from (
      select 0 as step, 'schema' as kind, quote_ident(nspname) as place, nspowner as owner from pg_namespace where nspname in ('graphile_worker', 'antrean')
      union all
      select 1, case c.relkind when 'v' then 'view' when 'S' then 'sequence' when 'c' then 'type' else 'table' end, c.oid::regclass::text, c.relowner
        from pg_class c where c.relnamespace in (select oid from pg_namespace where nspname in ('graphile_worker', 'antrean'))
          and c.relkind in ('r', 'p', 'v', 'c', 'S')
          and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and c.relkind = 'S' and d.deptype in ('a', 'i'))
      union all
      select 2, 'routine', p.oid::regprocedure::text, p.proowner from pg_proc p
        where p.pronamespace in (select oid from pg_namespace where nspname in ('graphile_worker', 'antrean'))
      union all
      select 3, 'type', t.oid::regtype::text, t.typowner from pg_type t
        where t.typnamespace in (select oid from pg_namespace where nspname in ('graphile_worker', 'antrean')) and t.typtype in ('e', 'd')
    ) things where owner <> queue::regrole order by step
  loop execute change; end loop;
end $do$`
