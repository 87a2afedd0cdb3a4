import { join } from 'node:path'
import { BackupError, backup, type Progress, restore, upgrade } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import type { ErrorCode } from '../errors/error-table.ts'
import type { Services } from '../services.ts'
import { putVaultFile, vaultFiles } from './vault-files.ts'

export interface DataProgress {
  persen: number
  pesan: string
}

type Say = (progress: DataProgress) => void

/** All data and evidence as of one moment in one file; the program may go on running. */
export async function backupData({ database, vault }: Services, file: string, say: Say): Promise<void> {
  await explained('cadangan-gagal', () =>
    database.asOwner((owner) => backup(owner, file, follow(say), { files: () => vaultFiles(vault) })),
  )
}

/** Replaces all data by what the file holds; whatever fails, the data stay as they were. */
export async function restoreData({ database, vault }: Services, file: string, say: Say): Promise<void> {
  await explained('cadangan-rusak', () =>
    database.asOwner((owner) =>
      restore(owner, file, follow(say), { onFile: (one) => putVaultFile(vault, one) }),
    ),
  )
}

/** Brings the database to this version; where that changes rows, data and evidence go to the folder `cadangan` first. */
export async function upgradeData(
  { config, database, vault }: Pick<Services, 'config' | 'database' | 'vault'>,
  onProgress?: (sentence: string) => void,
): Promise<void> {
  const folder = join(config.dataDir, 'cadangan')
  await explained('cadangan-gagal', () =>
    database.asOwner((owner) =>
      upgrade(owner, { folder, keep: config.keptBackups, files: () => vaultFiles(vault), onProgress }),
    ),
  )
}

function follow(say: Say): (progress: Progress) => void {
  return ({ step, done, total }) =>
    say({ persen: total === 0 ? 100 : Math.floor((100 * done) / total), pesan: step })
}

async function explained(code: ErrorCode, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof BackupError) throw new AppError(code, { sentence: error.message })
    throw error
  }
}
