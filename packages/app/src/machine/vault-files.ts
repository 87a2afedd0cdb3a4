import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { ExtraFile } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { hashOf, type Vault } from '../vault/vault.ts'

const PREFIX = 'bukti/'

/** Every file of the vault as part of a backup, named by its hash. */
export async function* vaultFiles(vault: Vault): AsyncIterable<ExtraFile> {
  const entries = await readdir(vault.folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const { size } = await stat(path)
    yield { name: PREFIX + entry.name, size, open: () => createReadStream(path) }
  }
}

/** Puts a file of a backup into the vault; one whose bytes do not match its name is refused. */
export async function putVaultFile(
  vault: Vault,
  { name, stream }: { name: string; stream: Readable },
): Promise<void> {
  const bytes = await buffer(stream)
  if (name !== PREFIX + hashOf(bytes)) throw new AppError('cadangan-rusak')
  await vault.put(bytes)
}
