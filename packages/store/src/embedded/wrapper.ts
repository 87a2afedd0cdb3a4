import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { RunAs } from './run-as.ts'

export interface Command {
  file: string
  args: string[]
}

/** Exit code of the wrapper when another process holds the lock. */
export const LOCK_HELD = 75

// Runs under the lock, so no server of ours is alive: a postmaster.pid whose process is not a server on this very
// folder is left over (process numbers are reused, above all in containers) and would block the start for ever.
const UNDER_LOCK = `
parent=$1; data=$2; shift 2
[ "$PPID" = "$parent" ] || exit 76
if [ -f "$data/postmaster.pid" ]; then
  read -r pid < "$data/postmaster.pid"
  [ "$(readlink "/proc/$pid/cwd")" = "$data" ] || rm -f "$data/postmaster.pid"
fi
exec "$@"`

// Where there is no setpriv: a small Node between us and the server, which stops it when our end of the pipe closes.
const WATCHDOG = `
const { spawn, spawnSync } = require('node:child_process')
const [pgctl, data, file, ...args] = process.argv.slice(1)
const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'] })
const stop = () => process.platform === 'win32'
  ? spawnSync(pgctl, ['stop', '-D', data, '-m', 'fast', '-W'], { windowsHide: true }) : child.kill('SIGINT')
process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', () => {})
process.stdin.on('end', stop).on('error', stop).resume()
child.on('exit', (code) => process.exit(code ?? 1))`

export function hasSetpriv(): boolean {
  return process.platform === 'linux' && findInPath('setpriv') !== null && findInPath('flock') !== null
}

/** The server command, made to die with this process, run as `user`, and to hold the folder's lock while it lives. */
export function serverCommand(options: {
  command: Command
  user: RunAs | null
  lock: string
  data: string
  pgctl: string
}): Command {
  const { command, user, lock, data, pgctl } = options
  if (!hasSetpriv()) {
    return { file: process.execPath, args: ['-e', WATCHDOG, pgctl, data, command.file, ...command.args] }
  }
  const script = ['sh', '-c', UNDER_LOCK, 'sh', String(process.pid), data, command.file, ...command.args]
  const locked = [
    'flock',
    '--no-fork',
    '--nonblock',
    '--conflict-exit-code',
    String(LOCK_HELD),
    lock,
    ...script,
  ]
  return { file: 'setpriv', args: [...identity(user), '--pdeathsig', 'INT', ...locked] }
}

/** A short-lived command (initdb, single-user mode) as `user`. */
export function asUser(command: Command, user: RunAs | null): Command {
  if (user === null || !hasSetpriv()) return command
  return { file: 'setpriv', args: [...identity(user), command.file, ...command.args] }
}

/** How Node itself is to start a command as `user`, where `setpriv` does not do it. */
export function spawnIdentity(user: RunAs | null): { uid?: number; gid?: number } {
  return user === null || hasSetpriv() ? {} : { uid: user.uid, gid: user.gid }
}

function identity(user: RunAs | null): string[] {
  if (user === null) return []
  const capability = user.capability === null ? '-all' : `-all,+${user.capability}`
  const kept = ['--inh-caps', capability, '--ambient-caps', capability]
  return ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups', ...kept]
}

function findInPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(':')
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}
