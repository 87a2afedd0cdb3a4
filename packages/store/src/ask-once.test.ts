import type { PoolClient } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SNAPSHOT } from './ask-once.ts'
import { type TestDatabase, testDatabase } from './testing/index.ts'

let db: TestDatabase
let client: PoolClient
beforeAll(async () => {
  db = await testDatabase({ connections: 1 })
  client = await db.pool.connect()
})
afterAll(async () => {
  client?.release()
  await db?.close()
})

/** Differs each time it is really asked. */
const MOMENT = 'select clock_timestamp()::text as at, $1::text as of'

async function moment(of: string): Promise<string> {
  return (await client.query(MOMENT, [of])).rows[0].at
}

it('asks a statement with the same values once within a snapshot', async () => {
  await client.query(SNAPSHOT)
  const [first, beside] = await Promise.all([moment('a'), moment('a')])
  expect(beside).toBe(first)
  expect(await moment('a')).toBe(first)
  expect(await moment('b')).not.toBe(first)
  await client.query('rollback')
  await client.query(SNAPSHOT)
  expect(await moment('a')).not.toBe(first)
  await client.query('rollback')
})

it('asks anew outside of a snapshot, and where something may be written', async () => {
  for (const start of ['select 1', 'begin', 'start transaction isolation level repeatable read']) {
    await client.query(start)
    expect(await moment('a')).not.toBe(await moment('a'))
    await client.query('rollback')
  }
})

it('gives rows that nobody can change for the others', async () => {
  await client.query(SNAPSHOT)
  const { rows } = await client.query<{ at: string }>(MOMENT, ['a'])
  expect(() => Object.assign(rows[0] ?? {}, { at: '' })).toThrow(TypeError)
  expect(() => rows.pop()).toThrow(TypeError)
  await client.query('rollback')
})

it('refuses what a snapshot refused before, and works after it', async () => {
  await client.query(SNAPSHOT)
  const wrong = () => client.query('select * from tidak_ada where $1 = 1', [1])
  await expect(wrong()).rejects.toThrow(/tidak_ada/)
  await expect(wrong()).rejects.toThrow(/tidak_ada/)
  await client.query('rollback')
  expect((await client.query('select $1::int as n', [1])).rows).toEqual([{ n: 1 }])
})
