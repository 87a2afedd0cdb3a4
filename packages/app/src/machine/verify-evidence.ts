import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { keptFiles, type ReferencedFile, readTransaction, referencedFiles } from '@akuntabel/store'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Services } from '../services.ts'
import type { Vault } from '../vault/vault.ts'

export interface EvidenceCheck {
  /** Files in the vault whose bytes were read. */
  checked: number
  /** Rows whose file is not there. */
  missing: ReferencedFile[]
  /** Rows whose file has other bytes than its name says. */
  damaged: ReferencedFile[]
  /** Files nothing points to, by their hash; the nightly sweep takes those older than a day. */
  unreferenced: string[]
}

/** Recomputes the hash of every file of the vault and compares them with the rows that point to them. */
export async function verifyEvidence({
  database,
  vault,
}: Pick<Services, 'database' | 'vault'>): Promise<EvidenceCheck> {
  const rows = await readTransaction(database, systemContext(''), referencedFiles)
  const found = await filesOf(vault)
  const names = [...found.keys()]
  const kept = await readTransaction(database, systemContext(''), (tx) => keptFiles(tx, names))
  return {
    checked: found.size,
    missing: rows.filter(({ sha256 }) => !found.has(sha256)),
    damaged: rows.filter(({ sha256 }) => found.get(sha256) === false),
    unreferenced: names.filter((name) => !kept.has(name)).sort(),
  }
}

/** Every file by its name, with whether its bytes are those of its name. */
async function filesOf({ folder }: Pick<Vault, 'folder'>): Promise<Map<string, boolean>> {
  const found = new Map<string, boolean>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue
    found.set(entry.name, (await hashOfFile(join(entry.parentPath, entry.name))) === entry.name)
  }
  return found
}

/** Read piece by piece: there may be many, and large ones. */
async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
