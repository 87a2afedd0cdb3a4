import { chmodSync, chownSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseError, errorCode } from './errors.ts'
import { capabilityToReach } from './reach.ts'
import { chooseUser, type RunAs } from './run-as.ts'

/** Where the embedded database lives inside the data folder. Everything below `home` belongs to `user`. */
export interface Layout {
  home: string
  data: string
  password: string
  log: string
  lock: string
  libraries: string
  user: RunAs | null
}

export function prepareLayout(dataDir: string): Layout {
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    const root = realpathSync(dataDir)
    const home = join(root, 'postgres')
    const user = chooseUser(home)
    if (user !== null) user.capability = capabilityToReach(user, root)
    return {
      home,
      data: join(home, 'data'),
      password: join(home, 'password'),
      log: join(home, 'postgres.log'),
      lock: join(home, 'lock'),
      libraries: join(root, 'postgres-lib'),
      user,
    }
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes(errorCode(error))) throw notWritable(dataDir)
    throw error
  }
}

export function giveTo(user: RunAs | null, path: string, mode: number): void {
  chmodSync(path, mode)
  if (user !== null) chownSync(path, user.uid, user.gid)
}

export function notWritable(path: string): DatabaseError {
  return new DatabaseError(
    `Folder data ${path} tidak dapat dibaca atau ditulisi oleh pengguna yang menjalankan Akuntabel. ` +
      `Jalankan sebagai pemilik folder ${dirname(path)}, atau pilih folder lain lewat AKUNTABEL_DATA.`,
  )
}
