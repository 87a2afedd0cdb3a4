import { readdir, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { keptFiles, readTransaction } from '@akuntabel/store'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Services } from '../services.ts'

/** What was put and not yet pointed to may be a form that is being saved, or a document that is being sealed. */
const YOUNG_MS = 24 * 60 * 60 * 1000
const BATCH = 500

/** Removes files that nothing points to: documents that were not sealed after all, drafts, broken-off writing. */
export async function sweepVault({ database, vault }: Pick<Services, 'database' | 'vault'>): Promise<number> {
  let swept = 0
  const sweep = async (batch: string[]): Promise<void> => {
    const names = batch.map((path) => path.slice(-64))
    const kept = await readTransaction(database, systemContext(''), (tx) => keptFiles(tx, names))
    for (const path of batch) if (!kept.has(path.slice(-64)) && (await removeOld(path))) swept++
  }
  const batch: string[] = []
  for (const entry of await readdir(vault.folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !(await isOld(path))) continue
    // A name that is no hash is what a killed process was writing.
    if (!/^[0-9a-f]{64}$/.test(entry.name)) {
      await unlink(path)
      continue
    }
    batch.push(path)
    if (batch.length === BATCH) await sweep(batch.splice(0))
  }
  await sweep(batch)
  return swept
}

/** Put aside before it is looked at once more: somebody who stores the same file now either freshens it or writes it anew. */
async function removeOld(path: string): Promise<boolean> {
  const aside = join(path, '..', `.sapu-${path.slice(-64)}`)
  await rename(path, aside)
  if (await isOld(aside)) {
    await unlink(aside)
    return true
  }
  await rename(aside, path)
  return false
}

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > YOUNG_MS
}
