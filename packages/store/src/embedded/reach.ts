import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseError } from './errors.ts'
import type { RunAs } from './run-as.ts'

/** Whether `user` may pass through every folder above `path`, and read `path` itself. */
export function canReach(user: RunAs, path: string): boolean {
  if (!allows(user, path, 0o5)) return false
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!allows(user, folder, 0o1)) return false
    if (folder === dirname(folder)) return true
  }
}

function allows(user: RunAs, path: string, wanted: number): boolean {
  const { uid, gid, mode } = statSync(path)
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0
  return ((mode >> shift) & wanted) === wanted
}

// Bits of <linux/capability.h>. Containers often lack the first and have the second.
const CAPABILITIES: [string, bigint][] = [
  ['dac_read_search', 1n << 2n],
  ['dac_override', 1n << 1n],
]

/**
 * A data folder below a closed one, as /root is: the server's user keeps the one capability to pass through it, so that
 * nobody has to open a home folder to others.
 */
export function capabilityToReach(user: RunAs, folder: string): string | null {
  if (process.platform !== 'linux' || canReach(user, folder)) return null
  const held = BigInt(
    `0x${/^CapPrm:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`,
  )
  const found = CAPABILITIES.find(([, bit]) => (held & bit) !== 0n)
  if (found !== undefined) return found[0]
  throw new DatabaseError(
    `Folder data ${folder} berada di dalam folder yang tertutup bagi pengguna "${user.name}", yang menjalankan basis data. ` +
      'Pilih folder lain lewat AKUNTABEL_DATA, misalnya /srv/akuntabel, atau jalankan Akuntabel sebagai pengguna biasa.',
  )
}
