import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupHooks, backup } from './backup/backup.ts'
import { notSavedBefore } from './backup/errors.ts'
import { migrate, pendingMigrations, rowChanging } from './migrate.ts'
import type { Owner } from './open-database.ts'
import { pruneBackups } from './prune-backups.ts'

export interface UpgradeOptions extends BackupHooks {
  /** Where a backup goes that is made before rows are changed. */
  folder: string
  /** How many such backups stay, with the new one. */
  keep: number
  onProgress?: (sentence: string) => void
}

/**
 * Brings the database to this version. Where a pending migration changes rows, everything is backed up first; without
 * that backup nothing is migrated. Only once it is done do the oldest of such backups go. One program at a time: a second one waits and finds nothing to do. A database that
 * was never migrated holds nothing to back up. Returns the names it ran.
 */
export async function upgrade(db: Owner, options: UpgradeOptions): Promise<string[]> {
  if ((await changingRows(db)).length === 0) return migrate(db.kysely)
  return alone(db, async () => {
    const [first] = await changingRows(db)
    if (first === undefined) return migrate(db.kysely)
    await saveBefore(first, db, options)
    const ran = await migrate(db.kysely)
    await pruneBackups(options.folder, options.keep)
    return ran
  })
}

async function changingRows(db: Owner): Promise<string[]> {
  const { applied, pending } = await pendingMigrations(db.kysely)
  return applied.length === 0 ? [] : rowChanging(pending)
}

async function saveBefore(migration: string, db: Owner, options: UpgradeOptions): Promise<void> {
  const { folder, files, onProgress } = options
  const moment = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '')
  const file = join(folder, `sebelum-${migration}-${moment}.akuntabel`)
  onProgress?.('Versi ini memperbarui isi basis data. Membuat cadangan dahulu…')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await backup(db, file, undefined, { files })
  } catch (error) {
    throw notSavedBefore(folder, error)
  }
  onProgress?.(`Cadangan sebelum pembaruan: ${file}`)
}

const LOCK = 735_002

/** On a connection of its own: the lock lasts over the transactions of the backup and of the migrations. */
async function alone<T>(db: Owner, work: () => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    return await work()
  } finally {
    // Ending the connection ends its lock, also where the connection is broken.
    client.release(true)
  }
}
