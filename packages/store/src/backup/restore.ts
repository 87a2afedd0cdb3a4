import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { errorCode } from '../embedded/errors.ts'
import { knownMigrations, migrate } from '../migrate.ts'
import type { Owner } from '../open-database.ts'
import { gatherStatistics } from '../statistics.ts'
import { COPY_SETTINGS, listTables } from './catalogue.ts'
import { broken, inUse, tooNew } from './errors.ts'
import type { Manifest, OnProgress, TableRecord } from './manifest.ts'
import { dropEverything, loading } from './rebuild.ts'
import { explainReading, ownerOf, readEntries, verifyBackup } from './unpack.ts'

export interface RestoreHooks {
  /** Receives each extra file, already verified, before the rows are made visible. Must read the stream to its end. */
  onFile?: (file: { name: string; size: number; stream: Readable }) => Promise<void>
}

/**
 * Replaces everything in the database by what the backup holds, in one transaction, after every hash was verified.
 * An older backup is loaded at its own level and then migrated. Whatever fails, nothing has changed.
 */
export async function restore(
  db: Owner,
  file: string,
  onProgress?: OnProgress,
  hooks: RestoreHooks = {},
): Promise<Manifest> {
  const manifest = await verifyBackup(file, (done, total) =>
    onProgress?.({ step: 'Memeriksa cadangan', done, total }),
  )
  const level = levelOf(manifest)
  const client = await db.pool.connect()
  let failed: Error | undefined
  try {
    await onOneConnection(client, async (tx) => {
      await sql.raw(`set local lock_timeout = '30s'`).execute(tx)
      await sql.raw(COPY_SETTINGS).execute(tx)
      await dropEverything(client)
      await migrate(tx, { upTo: level })
      await checkTables(client, manifest)
      await loading(client, tx, () => load({ client, file, manifest, hooks, onProgress }))
      await migrate(tx)
      await gatherStatistics({ kysely: tx })
    })
    return manifest
  } catch (error) {
    failed = error instanceof Error ? error : new Error(String(error))
    throw explain(error)
  } finally {
    client.release(failed)
  }
}

function explain(error: unknown): unknown {
  const code = errorCode(error)
  if (code === '55P03') return inUse()
  // Data exceptions and violated constraints: the rows cannot have come out of a whole database.
  if (/^2[23]...$/.test(code)) return broken('isinya melanggar aturan basis data')
  return explainReading(error)
}

/** The last migration of the backup; its migrations must be the first ones of ours. */
function levelOf(manifest: Manifest): string {
  const known = knownMigrations()
  const level = manifest.migrations.at(-1)
  if (level === undefined) throw broken('tingkat skema tidak tercatat')
  if (manifest.migrations.some((name, at) => known[at] !== name)) throw tooNew()
  return level
}

async function checkTables(client: pg.PoolClient, manifest: Manifest): Promise<void> {
  const ours = (await listTables(client)).map(({ schema, name, columns }) => signature(schema, name, columns))
  const theirs = manifest.tables.map(({ schema, name, columns }) => signature(schema, name, columns))
  const odd = ours
    .filter((table) => !theirs.includes(table))
    .concat(theirs.filter((table) => !ours.includes(table)))
  if (odd.length > 0) throw broken(`susunan tabel berbeda: ${odd[0]}`)
}

function signature(schema: string, name: string, columns: string[]): string {
  return `${schema}.${name} (${[...columns].sort().join(', ')})`
}

interface Loading {
  client: pg.PoolClient
  file: string
  manifest: Manifest
  hooks: RestoreHooks
  onProgress?: OnProgress
}

async function load({ client, file, manifest, hooks, onProgress }: Loading): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [`tables/${table.schema}.${table.name}`, table]))
  const files = new Map(manifest.files.map((extra) => [`files/${extra.name}`, extra]))
  const total = tables.size
  let loader: TableLoader | null = null
  for await (const { name, stream } of readEntries(file)) {
    const owner = ownerOf(name)
    const table = tables.get(owner)
    if (loader !== null && loader.table !== table) loader = await loader.finish()
    if (table !== undefined) {
      onProgress?.({ step: 'Memuat tabel', done: total - tables.size, total })
      loader ??= openLoader(client, table, () => tables.delete(owner))
      await loader.write(stream)
    }
    const extra = files.get(name)
    if (extra !== undefined && hooks.onFile !== undefined)
      await hooks.onFile({ name: extra.name, size: extra.size, stream })
    stream.resume()
  }
  for (const table of tables.values()) if (table.rows > 0) throw broken(`isi tabel ${table.name} hilang`)
  for (const { schema, name, value } of manifest.sequences)
    await client.query('select setval($1::regclass, $2)', [quote(schema, name), value])
  onProgress?.({ step: 'Memuat tabel', done: total, total })
}

interface TableLoader {
  table: TableRecord
  write(stream: Readable): Promise<void>
  finish(): Promise<null>
}

// The file is read a second time here, so its hash is taken a second time.
function openLoader(client: pg.PoolClient, table: TableRecord, onDone: () => void): TableLoader {
  const columns = table.columns.map(pg.escapeIdentifier).join(', ')
  const sink = client.query(copyFrom(`copy ${quote(table.schema, table.name)} (${columns}) from stdin`))
  const done = finished(sink)
  done.catch(() => {})
  const hash = createHash('sha256')
  async function write(stream: Readable): Promise<void> {
    for await (const chunk of stream) {
      hash.update(chunk)
      if (!sink.write(chunk)) await Promise.race([once(sink, 'drain'), done])
    }
  }
  async function finish(): Promise<null> {
    sink.end()
    await done
    if (hash.digest('hex') !== table.sha256) throw broken(`isi tabel ${table.name} berubah saat dibaca`)
    if (sink.rowCount !== table.rows) throw broken(`jumlah baris tabel ${table.name} tidak cocok`)
    onDone()
    return null
  }
  return { table, write, finish }
}

/** A Kysely transaction on a connection we hold, so that COPY and the migrations share it. */
function onOneConnection(client: pg.PoolClient, fn: (tx: Kysely<unknown>) => Promise<void>): Promise<void> {
  const shared = { query: client.query.bind(client), release: () => {} } as unknown as pg.PoolClient
  const pool = { options: {}, connect: async () => shared, end: async () => {} } as unknown as pg.Pool
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return kysely.transaction().execute(fn)
}

function quote(schema: string, name: string): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
}
