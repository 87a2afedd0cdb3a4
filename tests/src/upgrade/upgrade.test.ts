import { cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, type Manifest, openDatabase, verifyBackup } from '@akuntabel/store'
import { type OwnersDatabase, ownersDatabase, testDatabase } from '@akuntabel/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ran, runCli, startServer, temporaryData } from '../support/akuntabel.ts'
import { untilNoDatabase } from '../support/processes.ts'
import { at } from '../support/sample-office.ts'
import { signedIn } from '../support/visitor.ts'
import { OLD_BACKUP, oldDump, oldFacts } from './fixture.ts'
import { environment, factsOf, type Place } from './installation.ts'
import { schemaLines } from './schema-lines.ts'

const folders = {
  restored: await temporaryData(),
  own: await temporaryData(),
  external: await temporaryData(),
}
const restored: Place = { dataDir: folders.restored.dataDir }
const own: Place = { dataDir: folders.own.dataDir }
let external: Place
let owned: OwnersDatabase
let old: Manifest

beforeAll(async () => {
  old = await verifyBackup(OLD_BACKUP)
  owned = await ownersDatabase({ migrated: false })
  external = { dataDir: folders.external.dataDir, databaseUrl: owned.db.connectionString }
  const first = await akuntabel(restored, 'pulihkan', OLD_BACKUP)
  expect(first, first.stderr).toMatchObject({ code: 0 })
  // The evidence lies beside the database, whoever serves that.
  for (const { dataDir } of [own, external])
    await cp(join(restored.dataDir, 'bukti'), join(dataDir, 'bukti'), { recursive: true })
  await loadOwn()
  await owned.db.pool.query(`${oldDump()}; set search_path to default`)
})
afterAll(async () => {
  await owned?.close()
  for (const { dataDir, remove } of Object.values(folders)) {
    await untilNoDatabase(dataDir)
    await remove()
  }
})

describe('a backup of the first version, restored with this program', () => {
  it('shows the same figures, texts, signatures, files and trail', async () => {
    expect(await factsOf(restored)).toEqual(oldFacts())
  })

  it('is migrated once', async () => staysAsItIs(restored))

  it('lost no row of a table that is still there', async () => {
    const now = await opened(restored, countRows)
    const fewer = old.tables.filter(({ name, rows }) => (now.get(name) ?? rows) < rows)
    expect(fewer.map(({ name }) => name)).toEqual([])
    expect(now.get('audit_jejak')).toBeGreaterThan(0)
  })
})

describe('a data folder of the first version, started with this program', () => {
  it('is backed up first, and says where', async () => {
    const server = await startServer(own.dataDir, environment(own))
    try {
      await backedUp(own, server.said())
      const page = await signedIn(server.address, 'ketua@contoh.example')
      expect(await (await page.get(at('beranda', { tahun: 2021 }))).text()).toContain('94,66')
    } finally {
      await server.stop()
    }
  })

  it('shows the same figures, texts, signatures, files and trail', async () => {
    expect(await factsOf(own)).toEqual(oldFacts())
  })

  it('is migrated once', async () => staysAsItIs(own))

  it('has the schema of a new installation', async () => {
    const fresh = await testDatabase()
    try {
      const expected = await schemaLines(fresh)
      expect(expected.length).toBeGreaterThan(500)
      expect(await opened(own, schemaLines)).toEqual(expected)
    } finally {
      await fresh.close()
    }
  })

  it('goes back to what it was by its own backup', async () => {
    const [file] = await readdir(join(own.dataDir, 'cadangan'))
    const back = await akuntabel(own, 'pulihkan', join(own.dataDir, 'cadangan', file ?? ''))
    expect(back, back.stderr).toMatchObject({ code: 0 })
    expect(await factsOf(own)).toEqual(oldFacts())
  })
})

describe('an external database of the first version, whose owner is no superuser', () => {
  it('is backed up first, and says where', async () => {
    const ran = await akuntabel(external, 'migrasi')
    expect(ran, ran.stderr).toMatchObject({ code: 0 })
    await backedUp(external, ran.stderr)
  })

  it('shows the same figures, texts, signatures, files and trail', async () => {
    expect(await factsOf(external)).toEqual(oldFacts())
  })

  it('is migrated once', async () => staysAsItIs(external))
})

/** One command of today's program on an installation. */
function akuntabel(place: Place, ...args: string[]): Promise<Ran> {
  return runCli(args, place.dataDir, environment(place))
}

type Opened = Database<unknown>

async function opened<T>(place: Place, fn: (db: Opened) => Promise<T>): Promise<T> {
  const db = await openDatabase<unknown>(place)
  try {
    return await fn(db)
  } finally {
    await db.close()
  }
}

async function countRows({ pool }: Opened): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ name: string; count: number }>(
    `select c.relname as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %s', c.oid::regclass), false, true, '')))[1]::text::int as count
     from pg_class c where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace)`,
  )
  return new Map(rows.map(({ name, count }) => [name, count]))
}

/** The first version's database in a data folder, as it left it. */
async function loadOwn(): Promise<void> {
  await mkdir(own.dataDir, { recursive: true })
  await opened(own, async ({ pool }) => {
    await pool.query(`create role akuntabel_app nologin`)
    await pool.query(oldDump())
  })
}

async function backedUp({ dataDir }: Place, said: string): Promise<void> {
  const files = await readdir(join(dataDir, 'cadangan'))
  expect(files).toEqual([expect.stringMatching(/^sebelum-0013-tahun-.*\.akuntabel$/)])
  const file = join(dataDir, 'cadangan', files[0] ?? '')
  expect(said).toContain(`Cadangan sebelum pembaruan: ${file}`)
  const saved = await verifyBackup(file)
  expect(saved.migrations).toEqual(old.migrations)
  expect(contents(saved)).toEqual(contents(old))
}

/** Every table's rows and every file, by their hash. */
function contents({ tables, files }: Manifest): unknown {
  return {
    tables: tables.map(({ name, rows, sha256 }) => [name, rows, sha256]),
    files: files.map(({ name, sha256 }) => [name, sha256]).sort(),
  }
}

async function staysAsItIs(place: Place): Promise<void> {
  const runs = ({ pool }: Opened) =>
    pool.query('select name, timestamp from kysely_migration order by name').then(({ rows }) => rows)
  const [before, backups] = [await opened(place, runs), await backupsOf(place)]
  const again = await akuntabel(place, 'migrasi')
  expect(again).toMatchObject({ code: 0 })
  expect(again.stderr).not.toContain('adangan')
  expect(await opened(place, runs)).toEqual(before)
  expect(await backupsOf(place)).toEqual(backups)
}

function backupsOf({ dataDir }: Place): Promise<string[]> {
  return readdir(join(dataDir, 'cadangan')).catch(() => [])
}
