import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from './testing/index.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ connections: 1 })
})
afterAll(() => db?.close())

it('plans a reading statement once and gives each call its own values', async () => {
  const text = 'select $1::int + 1 as next'
  for (const value of [1, 41]) {
    const { rows } = await db.pool.query(text, [value])
    expect(rows).toEqual([{ next: value + 1 }])
  }
  await db.pool.query('create temporary table coba (n int)')
  await db.pool.query('insert into coba values ($1)', [1])
  const { rows } = await db.pool.query('select statement from pg_prepared_statements')
  expect(rows).toEqual([{ statement: text }])
})

it('keeps row security: the same plan sees nothing without a context', async () => {
  const client = await db.pool.connect()
  async function seenAs(role: string): Promise<number> {
    await client.query('begin')
    try {
      await client.query(
        "select set_config('role', 'akuntabel_app', true), set_config('app.role', $1, true)",
        [role],
      )
      const { rows } = await client.query('select count(*)::int as n from kebijakan where tahun > $1', [0])
      return rows[0].n
    } finally {
      await client.query('rollback')
    }
  }
  try {
    await client.query(
      "begin; select set_config('role', 'akuntabel_app', true), set_config('app.role', 'sistem', true)",
    )
    await client.query("insert into kebijakan values ('uji', 1, 2020, 'sitasi', '{}')")
    await client.query('commit')
    const seen = []
    for (let round = 0; round < 8; round += 1) seen.push([await seenAs('publik'), await seenAs('')])
    expect(seen).toEqual(Array(8).fill([1, 0]))
  } finally {
    client.release()
  }
})
