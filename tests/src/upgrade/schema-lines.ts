import type { Database } from '@akuntabel/store'

/** Everything the schema says, one line each, so that two databases can be compared. Order of columns says nothing. */
export async function schemaLines({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(`
    with place as (
      select c.oid, c.oid::regclass::text as name, c.relkind, c.relrowsecurity, c.relforcerowsecurity from pg_class c
      where c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace) and c.relkind in ('r', 'v') and not starts_with(c.relname, 'kysely_migration'))
    select format('%s %s row security %s forced %s', relkind, name, relrowsecurity, relforcerowsecurity) as line from place
    union all select format('%s.%s %s not null %s default %s', name, attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid))
      from place join pg_attribute on attrelid = place.oid left join pg_attrdef on adrelid = place.oid and adnum = attnum where attnum > 0 and not attisdropped
    union all select format('%s constraint %s', name, pg_get_constraintdef(k.oid)) from place join pg_constraint k on conrelid = place.oid
    union all select format('%s', indexdef) from pg_indexes where schemaname in ('public', 'auth') and not starts_with(tablename, 'kysely_migration')
    union all select format('%s %s', pg_get_triggerdef(t.oid), tgenabled) from place join pg_trigger t on tgrelid = place.oid where not tgisinternal
    union all select format('%s policy %s %s %s using %s check %s', tablename, policyname, cmd, roles, qual, with_check) from pg_policies where schemaname = 'public'
    union all select pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace
    union all select format('%s granted to akuntabel_app: %s', name, string_agg(privilege_type, ', ' order by privilege_type))
      from place join information_schema.role_table_grants g on g.grantee = 'akuntabel_app' and to_regclass(format('%I.%I', g.table_schema, g.table_name)) = place.oid group by name
    order by line`)
  return rows.map(({ line }) => line)
}
