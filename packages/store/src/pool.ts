import { setTimeout as delay, setImmediate as immediate } from 'node:timers/promises'
import pg from 'pg'
import { askOnce } from './ask-once.ts'
import { columnTypes } from './column-types.ts'
import { errorCode } from './embedded/errors.ts'
import { prepareReads } from './prepared.ts'

const PATIENCE = 30_000
/** How long a request waits for a connection of a pool in use before it is told to come again. */
const WAIT_FOR_CONNECTION = 10_000
// Not there yet, shutting down or starting up, or gone between two tries: worth waiting for.
const TRANSIENT = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'])

// query_canceled (statement_timeout), too_many_connections.
const OVERLOADED = new Set(['57014', '53300'])
// Of the libraries, without a code: no connection came free in time; and a connection that the database had ended
// (idle_in_transaction_session_timeout) before the statement was sent.
const OVERLOADED_WORDS =
  /^(timeout exceeded when trying to connect|Client has encountered a connection error)/

interface PoolOptions {
  config: pg.PoolConfig
  connections: number
  /** Brings the server back; awaited before a connection is made. */
  ready?: () => Promise<void>
}

/** A pool whose `connect` (and so `query`) waits for a database that restarts instead of failing. */
export function openPool(options: PoolOptions): pg.Pool {
  const { config, connections, ready = () => Promise.resolve() } = options
  const pool = new pg.Pool({
    application_name: 'akuntabel',
    connectionTimeoutMillis: WAIT_FOR_CONNECTION,
    ...config,
    max: connections,
    types: columnTypes,
  })
  // A connection that dies is replaced by the next `connect`; without listeners it would end the program.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('connect', (client) => {
    prepareReads(client)
    askOnce(client)
  })
  const connectOnce = pool.connect.bind(pool) as () => Promise<pg.PoolClient>

  async function connect(): Promise<pg.PoolClient> {
    const deadline = Date.now() + PATIENCE
    for (;;) {
      await ready()
      // Lets a message that the server has already sent be read, so that an idle connection it ended is not handed out.
      await immediate()
      try {
        return await connectOnce()
      } catch (error) {
        if (!isTransient(error) || pool.ending || Date.now() > deadline) throw error
      }
      await delay(50)
    }
  }

  type Callback = (
    error: Error | undefined,
    client?: pg.PoolClient,
    release?: (error?: Error | boolean) => void,
  ) => void
  function connectEither(callback?: Callback): Promise<pg.PoolClient> | undefined {
    if (callback === undefined) return connect()
    connect().then(
      (client) => callback(undefined, client, client.release.bind(client)),
      (error: Error) => callback(error, undefined, () => {}),
    )
    return undefined
  }
  return Object.assign(pool, { connect: connectEither as pg.Pool['connect'] })
}

/**
 * Nothing was done because too much was asked at once: no connection came free in time, or the database ended a statement
 * or a transaction that took too long. A commit that was sent and never answered is none of these.
 */
export function isOverloaded(error: unknown): boolean {
  if (OVERLOADED.has(errorCode(error))) return true
  return error instanceof Error && OVERLOADED_WORDS.test(error.message)
}

function isTransient(error: unknown): boolean {
  if (TRANSIENT.has(errorCode(error))) return true
  return error instanceof Error && /^Connection terminated/.test(error.message)
}
