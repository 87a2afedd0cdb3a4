import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries, program } from './binaries.ts'
import { DatabaseError, errorCode } from './errors.ts'
import { DATABASE, initialise, USER } from './initialise.ts'
import { reachableBinaries } from './install-copy.ts'
import { isRunning, lastLogLines, launch, type ServerPlace, stopServer } from './launch.ts'
import { type Layout, notWritable, prepareLayout } from './layout.ts'
import { linkLibraries } from './libraries.ts'
import { PORT, socketFolder } from './socket-folder.ts'
import { LOCK_HELD } from './wrapper.ts'

export interface Connection {
  host: string
  port: number
  user: string
  password: string
  database: string
}

export interface EmbeddedServer {
  connection: Connection
  connectionString: string
  /** Resolves when the database answers; starts it again, or joins whoever did, when it went away. */
  ready(): Promise<void>
  /** Whether this process runs the server (true) or joined another's. */
  owns(): boolean
  /** Process number of the server this process runs. */
  pid(): number | null
  close(): Promise<void>
}

export interface EmbeddedOptions {
  dataDir: string
  onProgress?: (sentence: string) => void
  settings?: Record<string, string>
}

const PATIENCE = 60_000
const MOST_FAILED_STARTS = 5

export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = await prepare(options)
  const connection = connectionOf(place.layout, place.socket)
  const state: State = { place, connection, child: null, watch: null, running: null, closed: false }
  options.onProgress?.('Menjalankan basis data…')
  await ready(state)
  return {
    connection,
    connectionString: connectionStringOf(connection),
    ready: () => ready(state),
    owns: () => isRunning(state.child),
    pid: () => (isRunning(state.child) ? (state.child?.pid ?? null) : null),
    close: () => close(state),
  }
}

interface State {
  place: ServerPlace
  connection: Connection
  child: ChildProcess | null
  /** A connection that only waits: its end tells that the server is gone. */
  watch: pg.Client | null
  running: Promise<void> | null
  closed: boolean
}

async function prepare(options: EmbeddedOptions): Promise<ServerPlace> {
  const layout = prepareLayout(options.dataDir)
  const native = reachableBinaries(findBinaries(), layout.user)
  const libraries = linkLibraries(native, layout.libraries)
  const env = serverEnvironment(libraries)
  options.onProgress?.('Menyiapkan folder basis data…')
  try {
    await initialise(layout, {
      initdb: program(native, 'initdb'),
      postgres: program(native, 'postgres'),
      env,
    })
    return { layout, native, env, socket: socketFolder(layout), settings: options.settings ?? {} }
  } catch (error) {
    throw errorCode(error) === 'EACCES' ? notWritable(layout.home) : error
  }
}

function serverEnvironment(libraries: string | null): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env
  const loader = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'
  return {
    PATH,
    SystemRoot,
    TEMP,
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(libraries === null ? {} : { [loader]: libraries }),
  }
}

function connectionOf(layout: Layout, socket: string): Connection {
  return { host: socket, port: PORT, user: USER, password: readPassword(layout), database: DATABASE }
}

export function connectionStringOf({ host, port, user, password, database }: Connection): string {
  return `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

/** How to reach the server of a data folder without starting it; null before its first start. */
export function findConnection(dataDir: string): Connection | null {
  const layout = prepareLayout(dataDir)
  return existsSync(layout.home) ? connectionOf(layout, socketFolder(layout)) : null
}

function readPassword(layout: Layout): string {
  try {
    return readFileSync(layout.password, 'utf8').trim()
  } catch (error) {
    if (errorCode(error) === 'EACCES') throw notWritable(layout.home)
    throw error
  }
}

function ready(state: State): Promise<void> {
  if (state.watch !== null) return Promise.resolve()
  state.running ??= bringUp(state).finally(() => {
    state.running = null
  })
  return state.running
}

// Join if somebody answers; else start, and let the folder's lock decide who of several starters runs the server.
async function bringUp(state: State): Promise<void> {
  const deadline = Date.now() + PATIENCE
  let failed = 0
  while (!state.closed) {
    const outcome = await tryWatch(state)
    if (outcome === 'joined') return
    if (outcome === 'absent' && !isRunning(state.child)) {
      const code = state.child?.exitCode ?? null
      if (state.child !== null && code !== null && code !== LOCK_HELD) failed++
      if (failed >= MOST_FAILED_STARTS && Date.now() > deadline - PATIENCE / 2) break
      state.child = launch(state.place)
    }
    if (Date.now() > deadline && !isRunning(state.child)) break
    await delay(20 + Math.random() * 60)
  }
  if (state.closed) throw new DatabaseError('Basis data sudah ditutup.')
  throw new DatabaseError(`Basis data tidak dapat dijalankan.\n${lastLogLines(state.place.layout)}`)
}

async function tryWatch(state: State): Promise<'joined' | 'absent' | 'busy'> {
  const watch = new pg.Client({
    ...state.connection,
    database: 'postgres',
    application_name: 'akuntabel pengawas',
    connectionTimeoutMillis: 10_000,
  })
  watch.on('error', () => {})
  try {
    await watch.connect()
  } catch (error) {
    return explain(state, error)
  }
  if (state.closed) {
    await watch.end()
    return 'absent'
  }
  state.watch = watch
  watch.on('end', () => {
    if (state.watch === watch) state.watch = null
    if (!state.closed) ready(state).catch(() => {})
  })
  return 'joined'
}

function explain(state: State, error: unknown): 'absent' | 'busy' {
  const code = errorCode(error)
  if (['ENOENT', 'ECONNREFUSED'].includes(code)) return 'absent'
  if (code === 'EACCES') throw notWritable(state.place.layout.home)
  if (code === '28P01')
    throw new DatabaseError(
      'Kata sandi basis data di folder data tidak cocok dengan basis data yang sedang berjalan.',
    )
  return 'busy'
}

async function close(state: State): Promise<void> {
  if (state.closed) return
  state.closed = true
  const { watch } = state
  state.watch = null
  await watch?.end().catch(() => {})
  await state.running?.catch(() => {})
  if (state.child !== null) await stopServer(state.child)
}
