import { type Kysely, sql } from 'kysely'

/**
 * For a migration that changes rows of `tables` (names as SQL writes them: `pengukuran`, `auth."user"`): our triggers
 * are off and row security lets the owner see every row while `fn` runs; both are put back as they were afterwards.
 * Needs no superuser, only the owner, and a transaction: whatever fails, its end puts the guards back. Frozen
 * migrations rely on it, so what it does stays.
 */
export async function withoutGuards<Tables, T>(
  db: Kysely<Tables>,
  tables: string[],
  fn: () => Promise<T>,
): Promise<T> {
  if (!db.isTransaction) throw new Error('withoutGuards needs a transaction')
  const found = await guardsOf(db, tables)
  for (const { place } of found)
    await sql`alter table ${sql.raw(place)} disable trigger user, no force row level security`.execute(db)
  const result = await fn()
  for (const guards of found) await putBack(db, guards)
  return result
}

interface Guards {
  place: string
  forced: boolean
  /** Triggers that were on, ready to be switched on again: `enable trigger x`. */
  triggers: string[]
}

async function guardsOf<Tables>(db: Kysely<Tables>, tables: string[]): Promise<Guards[]> {
  const { rows } = await sql<Guards>`
    select c.oid::regclass::text as place, c.relforcerowsecurity as forced,
      array(
        select format('enable %s trigger %I',
          case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname)
        from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled <> 'D' order by t.tgname
      ) as triggers
    from pg_class c where c.oid = any (${tables}::text[]::regclass[]) order by c.oid`.execute(db)
  return rows
}

async function putBack<Tables>(db: Kysely<Tables>, { place, forced, triggers }: Guards): Promise<void> {
  const changes = [...triggers, ...(forced ? ['force row level security'] : [])]
  if (changes.length > 0) await sql.raw(`alter table ${place} ${changes.join(', ')}`).execute(db)
}
