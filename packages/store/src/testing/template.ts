import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open-database.ts'
import { TEMPLATE_PREFIX } from './names.ts'

const MIGRATIONS = join(import.meta.dirname, '..', 'migrations')
const LOCK = 735_001

/** A migrated, empty database named after the content of the migrations; built once, then only cloned. */
export async function ensureTemplate(admin: pg.PoolClient, urlOf: (name: string) => string): Promise<string> {
  const name = TEMPLATE_PREFIX + hashOfMigrations()
  if (await exists(admin, name)) return name
  await admin.query('select pg_advisory_lock($1)', [LOCK])
  try {
    if (!(await exists(admin, name))) await build(admin, name, urlOf)
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [LOCK])
  }
  return name
}

async function build(admin: pg.PoolClient, name: string, urlOf: (name: string) => string): Promise<void> {
  const draft = `${name}_baru`
  await admin.query(`drop database if exists ${draft} with (force)`)
  await admin.query(`create database ${draft} template template0 encoding 'UTF8'`)
  const db = await openDatabase({ dataDir: '', databaseUrl: urlOf(draft), connections: 2 })
  try {
    await migrate(db.kysely)
  } finally {
    await db.close()
  }
  await dropOthers(admin, draft)
  await admin.query(`alter database ${draft} rename to ${name}`)
}

// Templates of earlier migrations. One that is being cloned at this moment stays until the next change.
async function dropOthers(admin: pg.PoolClient, draft: string): Promise<void> {
  const { rows } = await admin.query('select datname from pg_database where starts_with(datname, $1)', [
    TEMPLATE_PREFIX,
  ])
  for (const { datname } of rows) {
    if (datname !== draft) await admin.query(`drop database if exists ${datname}`).catch(() => {})
  }
}

async function exists(admin: pg.PoolClient, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
  return rowCount === 1
}

function hashOfMigrations(): string {
  const hash = createHash('sha256')
  const files = readdirSync(MIGRATIONS).filter((name) => /^\d{4}-.*\.ts$/.test(name))
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(MIGRATIONS, file)))
  return hash.digest('hex').slice(0, 12)
}
