import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isOverloaded, openPool } from './pool.ts'
import { type TestDatabase, testDatabase } from './testing/index.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ migrated: false })
})
afterAll(() => db.close())

test('money stays whole, decimals stay text, a day stays a day, an instant is a Date', async () => {
  const { rows } = await sql`select 9007199254740993::bigint as money, 96.250::numeric as value,
    '2022-02-28'::date as day, '2022-02-28T00:00:00.5+07'::timestamptz as at`.execute(db.kysely)
  expect(rows).toEqual([
    {
      money: 9007199254740993n,
      value: '96.250',
      day: '2022-02-28',
      at: new Date('2022-02-27T17:00:00.500Z'),
    },
  ])
})

test('a connection that dies idle or at work does not end the program, and the next one works', async () => {
  const clients = await Promise.all([db.pool.connect(), db.pool.connect()])
  clients[0].release()
  const killer = await db.pool.connect()
  const kill = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
  await killer.query(kill)
  killer.release()
  await expect(clients[1].query('select 1')).rejects.toThrow()
  clients[1].release(true)
  const answers = await Promise.all([1, 2, 3].map((n) => db.pool.query('select $1::int as n', [n])))
  expect(answers.map(({ rows }) => rows[0].n)).toEqual([1, 2, 3])
})

test('who waits too long for a connection is told so, and gets one when it is free', async () => {
  const config = { connectionString: db.connectionString, connectionTimeoutMillis: 200 }
  const pool = openPool({ config, connections: 1 })
  const held = await pool.connect()
  const error = await pool.connect().catch((error: unknown) => error)
  expect(isOverloaded(error)).toBe(true)
  held.release()
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  expect(pool.waitingCount).toBe(0)
  await pool.end()
})

test('what failed for another reason is no overload', async () => {
  const error = await db.pool.query('select nothing').catch((error: unknown) => error)
  expect(error).toBeInstanceOf(Error)
  expect(isOverloaded(error)).toBe(false)
})
