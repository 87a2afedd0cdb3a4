import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open-database.ts'
import { TEMPLATE_PREFIX } from './names.ts'
import { untilUnused } from './until-unused.ts'

/** What a database for tests is cloned from: built by the first who asks on this server, by everybody else only cloned. */
export interface Template {
  /** What it holds; templates of one kind and another version go when one is built. */
  kind: string
  /** Of everything its content follows from: lower-case letters and digits. */
  version: string
  /** Of the same version: lower-case letters, digits and `_`. */
  variant?: string
  from?: Template
  /** Fills the draft, and closes every connection to it. */
  build(url: string): Promise<void>
  /** Whether what `build` keeps beside the database is still there; built anew otherwise. */
  isWhole?(): boolean
}

/** Every table, and no row but what migrations write. */
export function migratedTemplate(): Template {
  return { kind: 'kosong', version: hashOfMigrations(), build: migrateDraft }
}

/** The database's name. */
export async function ensureTemplate(
  admin: pg.PoolClient,
  template: Template,
  urlOf: (name: string) => string,
): Promise<string> {
  const name = nameOf(template)
  if (await isThere(admin, template)) return name
  // Outside the lock: of two that build, one may stand on the other.
  const source = template.from === undefined ? 'template0' : await ensureTemplate(admin, template.from, urlOf)
  await admin.query('select pg_advisory_lock(hashtext($1))', [name])
  try {
    if (await isThere(admin, template)) return name
    const draft = `${name}_baru`
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`drop database if exists ${draft} with (force)`)
    await admin.query(`create database ${draft} template ${source} encoding 'UTF8'`)
    await template.build(urlOf(draft))
    await untilUnused(admin, draft)
    await dropOthers(admin, template)
    await admin.query(`alter database ${draft} rename to ${name}`)
  } finally {
    await admin.query('select pg_advisory_unlock(hashtext($1))', [name])
  }
  return name
}

function nameOf({ kind, version, variant }: Template): string {
  return TEMPLATE_PREFIX + [kind, version, ...(variant === undefined ? [] : [variant])].join('_')
}

async function isThere(admin: pg.PoolClient, template: Template): Promise<boolean> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [nameOf(template)])
  return rowCount === 1 && (template.isWhole?.() ?? true)
}

// One that is being cloned at this moment stays until the next change.
async function dropOthers(admin: pg.PoolClient, { kind, version }: Template): Promise<void> {
  const { rows } = await admin.query(
    'select datname from pg_database where starts_with(datname, $1) and not starts_with(datname, $2)',
    [`${TEMPLATE_PREFIX}${kind}_`, `${TEMPLATE_PREFIX}${kind}_${version}`],
  )
  for (const { datname } of rows)
    await admin.query(`drop database if exists ${datname}`).catch(() => undefined)
}

async function migrateDraft(databaseUrl: string): Promise<void> {
  const db = await openDatabase({ dataDir: '', databaseUrl, connections: 2 })
  try {
    await migrate(db.kysely)
  } finally {
    await db.close()
  }
}

function hashOfMigrations(): string {
  const folder = join(import.meta.dirname, '..', 'migrations')
  const hash = createHash('sha256')
  const files = readdirSync(folder).filter((name) => /^\d{4}-.*\.ts$/.test(name))
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 12)
}
