import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, stat, unlink, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../errors/app-error.ts'

export interface StoredFile {
  sha256: string
  size: number
}

/** Content-addressed folder: a file's name is its SHA-256, so equal files are kept once and a changed one is noticed. */
export interface Vault {
  folder: string
  put(bytes: Uint8Array): Promise<StoredFile>
  /** Throws `berkas-rusak` when the bytes no longer match their name. */
  get(sha256: string): Promise<Uint8Array>
  has(sha256: string): Promise<boolean>
  pathOf(sha256: string): string
}

export async function openVault(folder: string): Promise<Vault> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new AppError('tidak-ditemukan')
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }
  const has = (sha256: string): Promise<boolean> =>
    stat(pathOf(sha256)).then(
      (file) => file.isFile(),
      () => false,
    )
  return {
    folder,
    pathOf,
    has,
    async put(bytes) {
      const sha256 = hashOf(bytes)
      if (!(await freshen(pathOf(sha256), sha256))) await writeDurably(pathOf(sha256), bytes)
      return { sha256, size: bytes.byteLength }
    },
    async get(sha256) {
      const bytes = await readFile(pathOf(sha256)).catch(() => {
        throw new AppError('berkas-rusak', {
          sentence: 'Berkas tidak ada lagi di tempat penyimpanan. Hubungi admin.',
        })
      })
      if (hashOf(bytes) !== sha256) throw new AppError('berkas-rusak')
      return bytes
    },
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Whether it is there and whole; it then counts as put now, so that no sweep takes it before it is pointed to. */
async function freshen(path: string, sha256: string): Promise<boolean> {
  const now = new Date()
  if (
    !(await utimes(path, now, now).then(
      () => true,
      () => false,
    ))
  )
    return false
  const bytes = await readFile(path).catch(() => null)
  return bytes !== null && hashOf(bytes) === sha256
}

/** Temporary name, fsync, rename, fsync of the folder: after a crash the file is whole or absent. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = join(folder, `.${randomUUID()}`)
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  await syncFolder(folder)
  await syncFolder(dirname(folder))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Windows cannot sync a folder.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  } finally {
    await handle.close()
  }
}
