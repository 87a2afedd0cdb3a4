import { linkSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorCode } from './errors.ts'
import { giveTo, type Layout } from './layout.ts'

// sun_path holds 108 bytes with its terminator on Linux and 104 on macOS; the server also names a lock file beside it.
const LONGEST = process.platform === 'darwin' ? 103 : 107
export const PORT = 5432

/**
 * The private folder of the server's Unix socket: in the data folder, or, where that path is too long for a socket,
 * a short one in the system's temporary folder whose name is recorded in the data folder.
 */
export function socketFolder(layout: Layout): string {
  const inside = join(layout.home, 'socket')
  if (Buffer.byteLength(`${inside}/.s.PGSQL.${PORT}`) <= LONGEST) return ensure(layout, inside)
  const record = join(layout.home, 'socket-folder')
  const recorded = readRecord(record)
  if (recorded !== null && usable(layout, recorded)) return recorded
  if (recorded !== null) rmSync(record, { force: true })
  const fresh = mkdtempSync(join(shortTemporary(), 'akuntabel-'))
  giveTo(layout.user, fresh, 0o700)
  return claim(layout, record, fresh)
}

// Two first starts may come here at once: the link is made by one of them, the other takes its folder.
function claim(layout: Layout, record: string, fresh: string): string {
  const draft = `${record}.${process.pid}`
  writeFileSync(draft, fresh, { mode: 0o600 })
  giveTo(layout.user, draft, 0o600)
  try {
    linkSync(draft, record)
    return fresh
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    rmSync(fresh, { recursive: true, force: true })
    return readFileSync(record, 'utf8')
  } finally {
    rmSync(draft, { force: true })
  }
}

function ensure(layout: Layout, folder: string): string {
  try {
    mkdirSync(folder, { mode: 0o700 })
    giveTo(layout.user, folder, 0o700)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
  return folder
}

function readRecord(record: string): string | null {
  try {
    return readFileSync(record, 'utf8')
  } catch {
    return null
  }
}

function usable(layout: Layout, folder: string): boolean {
  try {
    const found = lstatSync(folder)
    const owner = layout.user?.uid ?? process.getuid?.() ?? 0
    return found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0
  } catch {
    return false
  }
}

function shortTemporary(): string {
  return tmpdir().length <= 60 ? tmpdir() : '/tmp'
}
