import type { Readable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Owner } from '../open-database.ts'
import { COPY_SETTINGS, listSequences, listTables, type Table } from './catalogue.ts'
import { hiddenRows } from './errors.ts'
import {
  type FileRecord,
  FORMAT,
  FORMAT_VERSION,
  HEADER_ENTRY,
  MANIFEST_ENTRY,
  type Manifest,
  type OnProgress,
  partName,
  type TableRecord,
} from './manifest.ts'
import { type Packer, writeContainer } from './pack.ts'

export interface ExtraFile {
  /** Path inside the backup, relative, with `/`. */
  name: string
  size: number
  open(): Readable
}

export interface BackupHooks {
  /** Files to carry along, asked for after the rows were read: what the rows name exists by then. */
  files?: () => AsyncIterable<ExtraFile> | Iterable<ExtraFile>
}

/** Writes every row of our schemas, as of one moment, and the extra files into one file. The program may go on running. */
export async function backup(
  db: Owner,
  file: string,
  onProgress?: OnProgress,
  hooks: BackupHooks = {},
): Promise<Manifest> {
  const client = await db.pool.connect()
  let failed: Error | undefined
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(COPY_SETTINGS)
    const manifest = await describe(client)
    await writeContainer(file, (packer) => fill({ client, packer, manifest, hooks, onProgress }))
    await client.query('commit')
    return manifest
  } catch (error) {
    failed = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    client.release(failed)
  }
}

async function describe(client: pg.PoolClient): Promise<Manifest> {
  const { rows } = await client.query<{ name: string }>(
    'select name from public.kysely_migration order by name',
  )
  const sequences = await listSequences(client)
  const migrations = rows.map(({ name }) => name)
  const createdAt = new Date().toISOString()
  return { format: FORMAT, version: FORMAT_VERSION, createdAt, migrations, tables: [], sequences, files: [] }
}

interface Filling {
  client: pg.PoolClient
  packer: Packer
  manifest: Manifest
  hooks: BackupHooks
  onProgress?: OnProgress
}

async function fill({ client, packer, manifest, hooks, onProgress }: Filling): Promise<void> {
  await packer.text(HEADER_ENTRY, JSON.stringify({ format: FORMAT, version: FORMAT_VERSION }))
  const tables = await listTables(client)
  for (const [done, table] of tables.entries()) {
    onProgress?.({ step: 'Menyalin tabel', done, total: tables.length })
    manifest.tables.push(await copyTable(client, packer, table))
  }
  onProgress?.({ step: 'Menyalin tabel', done: tables.length, total: tables.length })
  const files = await collect(hooks.files?.() ?? [])
  for (const [done, extra] of files.entries()) {
    onProgress?.({ step: 'Menyalin berkas', done, total: files.length })
    manifest.files.push(await copyFile(packer, extra))
  }
  await packer.text(MANIFEST_ENTRY, JSON.stringify(manifest, null, 2))
}

async function copyTable(client: pg.PoolClient, packer: Packer, table: Table): Promise<TableRecord> {
  const { schema, name, columns } = table
  if (table.guarded) await becomeSystem(client, table)
  const stream = client.query(
    copyTo(`copy ${quote(schema, name)} (${columns.map(pg.escapeIdentifier).join(', ')}) to stdout`),
  )
  const sha256 = await packer.parts((part) => partName(table, part), stream)
  if (table.guarded) await client.query('reset role')
  return { schema, name, columns, rows: stream.rowCount, sha256 }
}

/** Where we are not superuser, row security would silently hide rows; the system's own policy shows them all. */
async function becomeSystem(client: pg.PoolClient, { schema, name }: Table): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_policies where schemaname = $1 and tablename = $2 and policyname = 'sistem' and permissive = 'PERMISSIVE'`,
    [schema, name],
  )
  if (rowCount !== 1) throw hiddenRows(name)
  await client.query(`set local role akuntabel_app; set local "app.role" = 'sistem'`)
}

async function copyFile(packer: Packer, extra: ExtraFile): Promise<FileRecord> {
  const { name, size } = extra
  return { name, size, sha256: await packer.file(`files/${name}`, size, extra.open()) }
}

async function collect<T>(items: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

function quote(schema: string, name: string): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
}
