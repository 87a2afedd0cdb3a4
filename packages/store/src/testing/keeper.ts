import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { startEmbedded } from '../embedded/server.ts'
import { DATABASE_PREFIX } from './names.ts'

// Runs the tests' server for as long as any test process is connected. A process of its own: test files come and go.
const LINGER = 8_000
const CHECK_EVERY = 500

const dataDir = process.argv[2]
if (dataDir === undefined) throw new Error('usage: keeper.ts FOLDER')

// Tests need no durability of this server, only speed; the durability tests start servers of their own.
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' }
const server = await startEmbedded({ dataDir, settings })
if (server.owns()) await keep()
await server.close()

async function keep(): Promise<void> {
  const client = new pg.Client({ ...server.connection, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  let lastUse = Date.now()
  while (Date.now() - lastUse < LINGER) {
    await delay(CHECK_EVERY)
    const { rows } = await client.query(
      `select count(*)::int as others from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> 'akuntabel pengawas'`,
    )
    if (rows[0].others > 0) lastUse = Date.now()
  }
  await dropTestDatabases(client)
  await client.end()
}

async function dropTestDatabases(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
    DATABASE_PREFIX,
  ])
  for (const { datname } of rows)
    await client.query(`drop database if exists ${pg.escapeIdentifier(datname)}`)
}
