import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { program } from './binaries.ts'
import { giveTo, type Layout } from './layout.ts'
import { SETTINGS, settingArguments } from './settings.ts'
import { PORT } from './socket-folder.ts'
import { serverCommand, spawnIdentity } from './wrapper.ts'

const LARGEST_LOG = 5_000_000

export interface ServerPlace {
  layout: Layout
  native: string
  env: NodeJS.ProcessEnv
  socket: string
  settings: Record<string, string>
}

export function launch(place: ServerPlace): ChildProcess {
  const { layout, native, socket } = place
  const settings = {
    ...SETTINGS,
    ...place.settings,
    port: String(PORT),
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
  }
  const { file, args } = serverCommand({
    command: { file: program(native, 'postgres'), args: ['-D', layout.data, ...settingArguments(settings)] },
    user: layout.user,
    lock: layout.lock,
    data: layout.data,
    pgctl: program(native, 'pg_ctl'),
  })
  const log = openLog(layout)
  // A session of its own: Ctrl-C at the terminal reaches the program, which then closes the database in order.
  const stdio: StdioOptions = ['pipe', log, log]
  const child = spawn(file, args, {
    ...spawnIdentity(layout.user),
    cwd: '/',
    env: place.env,
    detached: true,
    stdio,
  })
  closeSync(log)
  child.stdin?.on('error', () => {})
  child.on('error', () => {})
  child.unref()
  return child
}

export function isRunning(child: ChildProcess | null): boolean {
  return child !== null && child.pid !== undefined && child.exitCode === null && child.signalCode === null
}

/** Fast shutdown (checkpoint, nothing to recover); harder only if that does not come to an end. */
export async function stopServer(child: ChildProcess): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isRunning(child)) return
    child.ref()
    const exited = once(child, 'exit')
    child.kill(signal)
    const waiting = new AbortController()
    await Promise.race([exited, delay(patience, undefined, { signal: waiting.signal }).catch(() => {})])
    waiting.abort()
  }
}

export function lastLogLines(layout: Layout): string {
  if (!existsSync(layout.log)) return ''
  return readFileSync(layout.log, 'utf8').trimEnd().split('\n').slice(-5).join('\n')
}

function openLog(layout: Layout): number {
  if (existsSync(layout.log) && statSync(layout.log).size > LARGEST_LOG)
    renameSync(layout.log, `${layout.log}.1`)
  const log = openSync(layout.log, 'a', 0o600)
  giveTo(layout.user, layout.log, 0o600)
  return log
}
