import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Binaries, program } from './binaries.ts'
import { DatabaseError } from './errors.ts'
import { canReach } from './reach.ts'
import type { RunAs } from './run-as.ts'

const PLACE = '/var/lib/akuntabel'

/**
 * The server's programs where its user can run them. Installed below a closed folder (root's home), they are copied once
 * to a folder of the system: PostgreSQL checks its own path in a way that no capability opens.
 */
export function reachableBinaries(binaries: Binaries, user: RunAs | null, place: string = PLACE): string {
  if (user === null || canReach(user, program(binaries.native, 'postgres'))) return binaries.native
  const home = join(place, `postgres-${binaries.version}`)
  if (!existsSync(home)) copy(binaries.native, home)
  const { uid, mode } = lstatSync(home)
  if (uid !== 0 || (mode & 0o022) !== 0 || !canReach(user, program(join(home, 'native'), 'postgres')))
    throw closed(binaries, home)
  return join(home, 'native')
}

function copy(native: string, home: string): void {
  mkdirSync(dirname(home), { recursive: true, mode: 0o755 })
  const draft = mkdtempSync(`${home}-baru-`)
  try {
    const filter = (path: string): boolean => !path.endsWith('.a') && !path.endsWith('pkgconfig')
    cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true, filter })
    for (const name of readdirSync(draft, { recursive: true, withFileTypes: true })) {
      const path = join(name.parentPath, name.name)
      if (!name.isSymbolicLink()) chmodSync(path, (lstatSync(path).mode & 0o100) !== 0 ? 0o755 : 0o644)
    }
    chmodSync(draft, 0o755)
    renameSync(draft, home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

function closed(binaries: Binaries, home: string): DatabaseError {
  return new DatabaseError(
    `Program basis data di ${binaries.native} tertutup bagi pengguna yang menjalankannya, dan salinannya di ${home} tidak dapat dipakai. ` +
      'Pasang Akuntabel di folder yang dapat dibuka semua pengguna, misalnya /opt/akuntabel, atau jalankan sebagai pengguna biasa.',
  )
}
