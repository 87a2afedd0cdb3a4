import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { type Database, openDatabase } from '../open-database.ts'
import { openPool } from '../pool.ts'
import { DATABASE_PREFIX } from './names.ts'
import { testServerUrl } from './server.ts'
import { ensureTemplate, migratedTemplate, type Template } from './template.ts'
import { untilUnused } from './until-unused.ts'

export interface TestDatabase<Tables = unknown> extends Database<Tables> {
  name: string
  /** Closes the connections and drops the database. */
  close(): Promise<void>
}

export interface TestDatabaseOptions {
  /** False gives an empty database without any table. */
  migrated?: boolean
  /** What it is cloned from; the migrated, empty one when not given. */
  template?: Template
  connections?: number
}

// One per test process; its idle connection tells the shared server that somebody still needs it.
let administration: Promise<pg.Pool> | null = null

/** A fresh database, cloned from a migrated template; one per test file. Close it in `afterAll`. */
export async function testDatabase<Tables>(options: TestDatabaseOptions = {}): Promise<TestDatabase<Tables>> {
  administration ??= openAdministration()
  const pool = await administration
  const name = `${DATABASE_PREFIX}${process.pid}_${randomBytes(4).toString('hex')}`
  const url = await withAdmin(pool, async (admin, serverUrl) => {
    const source =
      options.migrated === false
        ? 'template0'
        : await ensureTemplate(admin, options.template ?? migratedTemplate(), urlOf(serverUrl))
    await admin.query(`create database ${name} template ${source}`)
    return urlOf(serverUrl)(name)
  })
  const db = await openDatabase<Tables>({
    dataDir: '',
    databaseUrl: url,
    connections: options.connections ?? 8,
  })
  async function close(): Promise<void> {
    await db.close()
    await untilUnused(pool, name)
    await pool.query(`drop database if exists ${name} with (force)`)
  }
  return { ...db, name, close }
}

async function openAdministration(): Promise<pg.Pool> {
  const config = { connectionString: await testServerUrl(), allowExitOnIdle: true, idleTimeoutMillis: 0 }
  return openPool({ config, connections: 2, ready: async () => void (await testServerUrl()) })
}

async function withAdmin<T>(
  pool: pg.Pool,
  fn: (admin: pg.PoolClient, url: string) => Promise<T>,
): Promise<T> {
  const admin = await pool.connect()
  try {
    return await fn(admin, await testServerUrl())
  } finally {
    admin.release()
  }
}

function urlOf(serverUrl: string): (name: string) => string {
  return (name) => serverUrl.replace(/\/[^/?]*(\?|$)/, `/${name}$1`)
}
