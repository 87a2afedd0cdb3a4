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
  /** Connections of the sign-in library alone: who signs in never waits for a page, nor a page for a sign-in. */
  signIn: Kysely<unknown>
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
    const open = (most: number): pg.Pool =>
      openPool({ config: { connectionString: databaseUrl }, connections: most })
    return assemble<Tables>([open(connections), open(SIGN_IN)], databaseUrl, () => Promise.resolve())
  }
  const server = await startEmbedded({ dataDir: options.dataDir, onProgress: options.onProgress })
  const open = (most: number): pg.Pool =>
    openPool({ config: server.connection, connections: most, ready: server.ready })
  return assemble<Tables>([open(connections), open(SIGN_IN)], server.connectionString, server.close)
}

/** Connections of the sign-in library. */
const SIGN_IN = 3

function assemble<Tables>(
  [pool, signInPool]: [pg.Pool, pg.Pool],
  connectionString: string,
  stop: () => Promise<void>,
): Database<Tables> {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const signIn = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: signInPool }) })
  let closing: Promise<void> | null = null
  function close(): Promise<void> {
    closing ??= Promise.allSettled([pool.end(), signInPool.end()]).then(stop)
    return closing
  }
  return { kysely, pool, signIn, connectionString, close }
}
