import type pg from 'pg'
import type { SequenceRecord } from './manifest.ts'

/** The schemas that are ours. Queued jobs (graphile_worker) are not: they belong to the moment. */
export const SCHEMAS = ['public', 'auth']

export interface Table {
  schema: string
  name: string
  columns: string[]
  /** Row security binds this connection too, even as the owner. */
  guarded: boolean
}

// COPY writes values as text: these decide how. Fixed, so that a backup reads the same on every server.
export const COPY_SETTINGS = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
  set local statement_timeout = 0; set local search_path = public;`

export async function listTables(client: pg.PoolClient): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       c.relrowsecurity and c.relforcerowsecurity
         and not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as guarded
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any ($1) and not starts_with(c.relname, 'kysely_migration')
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by n.nspname, c.relname`,
    [SCHEMAS],
  )
  return rows
}

export async function listSequences(client: pg.PoolClient): Promise<SequenceRecord[]> {
  const { rows } = await client.query<SequenceRecord>(
    `select schemaname as schema, sequencename as name, last_value::text as value
     from pg_sequences where schemaname = any ($1) and last_value is not null order by 1, 2`,
    [SCHEMAS],
  )
  return rows
}
