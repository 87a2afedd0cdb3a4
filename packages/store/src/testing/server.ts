import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { connectionStringOf, findConnection } from '../embedded/server.ts'

const PATIENCE = 60_000
const KEEPER = join(import.meta.dirname, 'keeper.ts')

/**
 * Address of the server for tests: AKUNTABEL_TEST_DATABASE_URL, or an embedded server shared by every test process of
 * this checkout, started by whoever comes first and stopped a few seconds after the last has gone.
 */
export async function testServerUrl(): Promise<string> {
  const external = process.env.AKUNTABEL_TEST_DATABASE_URL
  if (external !== undefined && external !== '') return external
  const folder = testFolder()
  const deadline = Date.now() + PATIENCE
  let nextStart = 0
  for (;;) {
    const url = await reach(folder)
    if (url !== null) return url
    if (Date.now() > deadline)
      throw new Error(`The test server in ${folder} does not start; see postgres.log there.`)
    if (Date.now() > nextStart) {
      startKeeper(folder)
      nextStart = Date.now() + 10_000
    }
    await delay(100)
  }
}

function testFolder(): string {
  const checkout = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 8)
  return join(tmpdir(), `akuntabel-uji-${process.getuid?.() ?? 0}-${checkout}`)
}

function startKeeper(folder: string): void {
  const child = spawn(process.execPath, [KEEPER, folder], { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
}

async function reach(folder: string): Promise<string | null> {
  const connection = findConnection(folder)
  if (connection === null) return null
  const client = new pg.Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return connectionStringOf({ ...connection, database: 'postgres' })
  } catch {
    return null
  }
}
