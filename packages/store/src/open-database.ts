import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { prepareLayout } from './embedded/layout.ts'
import { type Connection, connectionStringOf, startEmbedded } from './embedded/server.ts'
import { checkExternalServer } from './external-server.ts'
import { giveRights } from './logins/give-rights.ts'
import { EMBEDDED_LOGINS, type LoginNames } from './logins/login-names.ts'
import { loginPasswords } from './logins/login-passwords.ts'
import { makeLogins } from './logins/make-logins.ts'
import { openPool } from './pool.ts'

export interface OpenOptions {
  /** The data folder; the embedded PostgreSQL lives in it. */
  dataDir: string
  /** A PostgreSQL server (15 or newer) to use instead of the embedded one, as the owner of the database. */
  databaseUrl?: string
  /** Addresses of the other logins of that server; without them the owner's is used for everything. */
  loginUrls?: LoginNames
  onProgress?: (sentence: string) => void
  /** Most connections of the pool; 5 when not given. */
  connections?: number
}

// biome-ignore lint/suspicious/noExplicitAny: the tables are named by whoever queries; see DatabaseOf.
export interface Owner<Tables = any> {
  kysely: Kysely<Tables>
  pool: pg.Pool
}

// biome-ignore lint/suspicious/noExplicitAny: as above
export interface Database<Tables = any> {
  /** As the program: without becoming `akuntabel_app` it sees nothing. */
  kysely: Kysely<Tables>
  pool: pg.Pool
  /** Connections of the sign-in library alone: who signs in never waits for a page, nor a page for a sign-in. */
  signIn: Kysely<unknown>
  /** Of the queue's library, which makes its own connections. Stays the same while the program lives. */
  queueConnectionString: string
  /** Of the owner. */
  connectionString: string
  /** Connections as the owner, for migrations, backup and restore; closed when `fn` is done, and the other logins have their rights. */
  asOwner<T>(fn: (owner: Owner<Tables>) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Starts or joins the embedded PostgreSQL of the data folder, or connects to `databaseUrl`. */
export async function openDatabase<Tables>(options: OpenOptions): Promise<Database<Tables>> {
  const { databaseUrl } = options
  if (databaseUrl === undefined || databaseUrl === '') return openEmbedded(options)
  const { loginUrls } = options
  options.onProgress?.('Menghubungi basis data…')
  await checkExternalServer(databaseUrl)
  const database = assemble<Tables>(options, {
    owner: databaseUrl,
    urls: loginUrls ?? { program: databaseUrl, signIn: databaseUrl, queue: databaseUrl },
    names: loginUrls === undefined ? null : namesOf(loginUrls),
    ready: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  })
  try {
    // They may not even connect before the owner gave them their rights.
    if (loginUrls !== undefined) await database.asOwner(async () => {})
    for (const url of Object.values(loginUrls ?? {})) await checkExternalServer(url)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

async function openEmbedded<Tables>(options: OpenOptions): Promise<Database<Tables>> {
  const server = await startEmbedded({ dataDir: options.dataDir, onProgress: options.onProgress })
  try {
    const passwords = loginPasswords(prepareLayout(options.dataDir))
    await makeLogins(server.connection, passwords)
    const urlOf = (key: keyof LoginNames): string => {
      const login: Connection = { ...server.connection, user: EMBEDDED_LOGINS[key], password: passwords[key] }
      return connectionStringOf(login)
    }
    return assemble<Tables>(options, {
      owner: server.connectionString,
      urls: { program: urlOf('program'), signIn: urlOf('signIn'), queue: urlOf('queue') },
      names: EMBEDDED_LOGINS,
      ready: server.ready,
      stop: server.close,
    })
  } catch (error) {
    await server.close()
    throw error
  }
}

/** Connections of the sign-in library, and of the owner. */
const FEW = 3

interface Reached {
  owner: string
  urls: LoginNames
  /** Whom rights are given; null where one login does everything. */
  names: LoginNames | null
  ready: () => Promise<void>
  stop: () => Promise<void>
}

function assemble<Tables>({ connections = 5 }: OpenOptions, reached: Reached): Database<Tables> {
  const { owner, urls, names, ready, stop } = reached
  const open = (connectionString: string, most: number): pg.Pool =>
    openPool({ config: { connectionString }, connections: most, ready })
  const pool = open(urls.program, connections)
  const signInPool = open(urls.signIn, FEW)
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const signIn = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: signInPool }) })
  let closing: Promise<void> | null = null
  function close(): Promise<void> {
    closing ??= Promise.allSettled([pool.end(), signInPool.end()]).then(stop)
    return closing
  }
  async function asOwner<T>(fn: (one: Owner<Tables>) => Promise<T>): Promise<T> {
    const own = open(owner, FEW)
    try {
      const done = await fn({
        pool: own,
        kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: own }) }),
      })
      if (names !== null) await giveRights(own, names)
      return done
    } finally {
      await own.end()
    }
  }
  return {
    ...{ kysely, pool, signIn, asOwner, close },
    queueConnectionString: urls.queue,
    connectionString: owner,
  }
}

function namesOf({ program, signIn, queue }: LoginNames): LoginNames {
  const userOf = (url: string): string => new pg.Client({ connectionString: url }).user ?? ''
  return { program: userOf(program), signIn: userOf(signIn), queue: userOf(queue) }
}
