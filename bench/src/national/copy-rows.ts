import type { Pool } from 'pg'

export interface Copying {
  table: string
  /** Which rows, of the table called `t`. */
  where: string
  /** What a column becomes; every other stays as it is. */
  set: Record<string, string>
  /** Other tables the new values come from, joined to every row. */
  from?: string
}

/** Adds copies of rows to their own table and says how many. */
export async function copyRows(pool: Pool, { table, where, set, from }: Copying): Promise<number> {
  const columns = (await columnsOf(pool, table)).map(({ name }) => name)
  const values = columns.map((name) => set[name] ?? `t.${name}`)
  const done = await pool.query(
    `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')}
     from ${table} t${from === undefined ? '' : ` cross join ${from}`} where ${where}`,
  )
  return done.rowCount ?? 0
}

export interface Column {
  name: string
  type: string
}

export async function columnsOf(pool: Pool, table: string): Promise<Column[]> {
  const found = await pool.query<Column>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 order by ordinal_position`,
    [table],
  )
  return found.rows
}

/** Another identity, the same for the same salt, so that rows that point at each other still do. */
export function salted(column: string, salt: string): string {
  return `md5(t.${column}::text || '${salt}')::uuid`
}
