import type { Kysely } from 'kysely'
import pg from 'pg'
import { withoutGuards } from '../without-guards.ts'
import { SCHEMAS } from './catalogue.ts'

/** Removes everything of ours from the database, leaving extensions and foreign schemas alone. */
export async function dropEverything(client: pg.PoolClient): Promise<void> {
  await client.query('drop schema if exists auth cascade')
  const { rows } = await client.query<{ statement: string }>(
    `select format('drop table if exists %s cascade', c.oid::regclass) as statement from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     union all
     select format('drop %s if exists %s cascade', case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'sequence' end, c.oid::regclass)
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm', 'S')
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'a', 'i'))
     union all
     select format('drop routine if exists %s cascade', p.oid::regprocedure) from pg_proc p
     where p.pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     union all
     select format('drop type if exists %s cascade', t.oid::regtype) from pg_type t
     where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
       and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')`,
  )
  for (const { statement } of rows) await client.query(statement)
}

/**
 * Lifts what would get in the way of loading whole tables (foreign keys, triggers, row security for the owner), empties
 * the tables, loads, and puts everything back: foreign keys are then checked over all rows. Needs no superuser.
 */
export async function loading(
  client: pg.PoolClient,
  tx: Kysely<unknown>,
  load: () => Promise<void>,
): Promise<void> {
  const { rows: keys } = await client.query<{ place: string; name: string; definition: string }>(
    `select conrelid::regclass::text as place, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'f' and conparentid = 0 and connamespace = any (select oid from pg_namespace where nspname = any ($1))`,
    [SCHEMAS],
  )
  const { rows } = await client.query<{ place: string }>(
    `select c.oid::regclass::text as place from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any ($1) and not starts_with(c.relname, 'kysely_migration')`,
    [SCHEMAS],
  )
  const tables = rows.map(({ place }) => place)
  for (const { place, name } of keys)
    await client.query(`alter table ${place} drop constraint ${pg.escapeIdentifier(name)}`)
  await withoutGuards(tx, tables, async () => {
    if (tables.length > 0) await client.query(`truncate ${tables.join(', ')}`)
    await load()
    for (const { place, name, definition } of keys)
      await client.query(`alter table ${place} add constraint ${pg.escapeIdentifier(name)} ${definition}`)
  })
}
