import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnersDatabase, ownersDatabase } from './testing/owners-database.ts'
import { withoutGuards } from './without-guards.ts'

// An owner who is no superuser: the one whom row security and triggers bind too.
let owned: OwnersDatabase
beforeAll(async () => {
  owned = await ownersDatabase()
  await owned.asSystem(`insert into unit (unit_code, level, name, short_name, place, path)
    values ('3572', 'kabkota', 'Satu', 'Satu', 'Blitar', '3572')`)
  await owned.asSystem(`insert into audit_kepala values ('3572', 1, 'h')`)
  await owned.asSystem(
    `insert into audit_jejak values ('3572', 1, now(), 'a', 'A', 'admin', 'uji', 's', '{}', 'p', 'h')`,
  )
})
afterAll(() => owned.close())

const TABLES = ['audit_jejak', 'audit_kepala']
const change = sql`update audit_jejak set actor_name = 'Diubah'`

function inTransaction<T>(fn: (tx: Kysely<unknown>) => Promise<T>): Promise<T> {
  return owned.db.kysely.transaction().execute(fn)
}

async function guards(): Promise<unknown> {
  const { rows } = await owned.db.pool.query(
    `select c.relname, c.relforcerowsecurity, t.tgname, t.tgenabled from pg_class c join pg_trigger t on t.tgrelid = c.oid
     where c.relname = any ($1) and not t.tgisinternal order by 1, 3`,
    [TABLES],
  )
  return rows
}

test('a row-changing migration reaches every row, and the guards are back afterwards', async () => {
  const before = await guards()
  expect(await inTransaction((tx) => change.execute(tx))).toMatchObject({ numAffectedRows: 0n })
  await expect(owned.asSystem(`delete from audit_jejak`)).rejects.toMatchObject({ code: '42501' })

  const changed = await inTransaction((tx) => withoutGuards(tx, TABLES, () => change.execute(tx)))
  expect(changed.numAffectedRows).toBe(1n)
  expect(await owned.asSystem('select actor_name from audit_jejak')).toEqual([{ actor_name: 'Diubah' }])
  expect(await guards()).toEqual(before)
  expect(await inTransaction((tx) => change.execute(tx))).toMatchObject({ numAffectedRows: 0n })
})

test('a trigger that was off stays off', async () => {
  await owned.db.pool.query('alter table audit_kepala disable trigger audit_kepala_forward')
  const before = await guards()
  await inTransaction((tx) => withoutGuards(tx, TABLES, () => change.execute(tx)))
  expect(await guards()).toEqual(before)
  await owned.db.pool.query('alter table audit_kepala enable trigger audit_kepala_forward')
})

test('what fails in between leaves the guards as they were', async () => {
  const before = await guards()
  const failing = inTransaction((tx) =>
    withoutGuards(tx, TABLES, async () => {
      await change.execute(tx)
      throw new Error('batal')
    }),
  )
  await expect(failing).rejects.toThrow('batal')
  expect(await guards()).toEqual(before)
})

test('outside a transaction, or for a table that is not there, it changes nothing', async () => {
  const before = await guards()
  const { kysely } = owned.db
  await expect(withoutGuards(kysely, TABLES, () => change.execute(kysely))).rejects.toThrow(
    'needs a transaction',
  )
  await expect(
    inTransaction((tx) => withoutGuards(tx, [...TABLES, 'tidak_ada'], () => change.execute(tx))),
  ).rejects.toMatchObject({ code: '42P01' })
  expect(await guards()).toEqual(before)
})
