import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../migrate.ts'
import { type Database, openDatabase } from '../open-database.ts'
import { type TestDatabase, testDatabase } from '../testing/index.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

// On an office's own server we own the database but are no superuser: row security binds us too.
const role = `akuntabel_uji_${randomBytes(4).toString('hex')}`
const folder = mkdtempSync(join(tmpdir(), 'akuntabel-pemilik-'))
let host: TestDatabase
let db: Database

beforeAll(async () => {
  // Migrated once, so that akuntabel_app exists on this server.
  await (await testDatabase()).close()
  host = await testDatabase({ migrated: false })
  await host.pool.query(`create role ${role} login createrole password 'uji'; grant akuntabel_app to ${role}`)
  await host.pool.query(`alter database ${host.name} owner to ${role}`)
  const databaseUrl = host.connectionString.replace(/\/\/[^@]*@/, `//${role}:uji@`)
  db = await openDatabase({ dataDir: '', databaseUrl })
  await migrate(db.kysely)
})

afterAll(async () => {
  await db.close()
  const { pool } = host
  await pool.query(`reassign owned by ${role} to current_user; drop owned by ${role}; drop role ${role}`)
  await host.close()
  rmSync(folder, { recursive: true })
})

async function asSystem<T>(statement: string): Promise<T[]> {
  return db.kysely.transaction().execute(async (tx) => {
    await sql.raw(`set local role akuntabel_app; set local "app.role" = 'sistem'`).execute(tx)
    return (await sql.raw<T>(statement).execute(tx)).rows
  })
}

test('backup and restore hold every row for an owner who is no superuser', async () => {
  const columns = 'unit_code, level, name, short_name, place, path'
  await asSystem(`insert into unit (${columns}) values ('3572', 'kabkota', 'Satu', 'Satu', 'Blitar', '3572')`)
  await asSystem(`insert into subbagian (unit_code, name) values ('3572', 'Perencanaan')`)
  expect((await db.pool.query('select from unit')).rowCount).toBe(0)

  const file = join(folder, 'pemilik.cadangan')
  const { tables } = await backup(db, file)
  expect(tables.find(({ name }) => name === 'unit')?.rows).toBe(1)
  await asSystem(`delete from subbagian`)
  await asSystem(`update unit set name = 'Diubah'`)
  await restore(db, file)
  expect(
    await asSystem('select u.name, s.name as bagian from unit u join subbagian s using (unit_code)'),
  ).toEqual([{ name: 'Satu', bagian: 'Perencanaan' }])
  expect((await db.pool.query('select from unit')).rowCount).toBe(0)
})
