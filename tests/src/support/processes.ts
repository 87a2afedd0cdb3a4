import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Process number of the database server of a data folder; null while none is running. */
export function databasePid(dataDir: string): number | null {
  const file = join(dataDir, 'postgres', 'data', 'postmaster.pid')
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    return databaseProcesses(dataDir).includes(pid) ? pid : null
  } catch {
    return null
  }
}

/** Every process of the data folder's database: each has the folder as its current one. */
export function databaseProcesses(dataDir: string): number[] {
  const data = join(dataDir, 'postgres', 'data')
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && currentFolder(name) === data)
    .map(Number)
}

/** Waits until nothing of the data folder's database runs; throws with the process numbers that stay. */
export async function untilNoDatabase(dataDir: string, patience = 20_000): Promise<void> {
  for (const deadline = Date.now() + patience; databaseProcesses(dataDir).length > 0; await delay(20)) {
    if (Date.now() > deadline) throw new Error(`orphans: ${databaseProcesses(dataDir)}`)
  }
}

function currentFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}
