import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { startEmbedded } from './embedded/server.ts'
import { checkExternalServer } from './external-server.ts'
import { openPool } from './pool.ts'

export interface OpenOptions {
  /** The data folder; the embedded PostgreSQL lives in it. */
  dataDir: string
  /** A PostgreSQL server (15 or newer) to use instead of the embedded one. */
  databaseUrl?: string
  onProgress?: (sentence: string) => void
  /** Most connections of the pool; 10 when not given. */
  connections?: number
}

// biome-ignore lint/suspicious/noExplicitAny: the tables are named by whoever queries; see DatabaseOf.
export interface Database<Tables = any> {
  kysely: Kysely<Tables>
  pool: pg.Pool
  /** For libraries with a connection of their own (jobs, sign-in). Stays the same while the program lives. */
  connectionString: string
  close(): Promise<void>
}

/** Starts or joins the embedded PostgreSQL of the data folder, or connects to `databaseUrl`. */
export async function openDatabase<Tables>(options: OpenOptions): Promise<Database<Tables>> {
  const { databaseUrl, connections = 5 } = options
  if (databaseUrl !== undefined && databaseUrl !== '') {
    options.onProgress?.('Menghubungi basis data…')
    await checkExternalServer(databaseUrl)
    const pool = openPool({ config: { connectionString: databaseUrl }, connections })
    return assemble<Tables>(pool, databaseUrl, () => Promise.resolve())
  }
  const server = await startEmbedded({ dataDir: options.dataDir, onProgress: options.onProgress })
  const pool = openPool({ config: server.connection, connections, ready: server.ready })
  return assemble<Tables>(pool, server.connectionString, server.close)
}

function assemble<Tables>(
  pool: pg.Pool,
  connectionString: string,
  stop: () => Promise<void>,
): Database<Tables> {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  let closing: Promise<void> | null = null
  function close(): Promise<void> {
    closing ??= pool.end().then(stop, stop)
    return closing
  }
  return { kysely, pool, connectionString, close }
}
