import type { TestApp } from '../testing/index.ts'

/** Every table of offices, as the catalogue knows them. */
export async function officeTables(test: TestApp): Promise<string[]> {
  const { rows } = await test.database.pool.query(
    `select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'unit_code'
      and table_name in (select tablename from pg_tables where schemaname = 'public') order by table_name`,
  )
  return rows.map((row) => row.table_name as string)
}

/** Rows of a table as the database holds them, in one order whatever wrote them. */
export async function rowsOf(test: TestApp, table: string, where: string): Promise<string[]> {
  const { rows } = await test.database.pool.query(
    `select to_jsonb(t)::text as row from ${table} t where ${where} order by 1`,
  )
  return rows.map((row) => row.row as string)
}
