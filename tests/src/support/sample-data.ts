import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runCli, temporaryData } from './akuntabel.ts'
import { untilNoDatabase } from './processes.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** A data folder as `akuntabel demo` leaves it: made once by this source, and a copy of its own for every test. */
export async function sampleData(copies = 0): ReturnType<typeof temporaryData> {
  const data = await temporaryData()
  try {
    // Of every file also its owner: the database's belong to its user.
    await promisify(execFile)('cp', ['-Rp', `${await madeOnce(copies)}/.`, data.dataDir])
    return data
  } catch (error) {
    await data.remove()
    throw error
  }
}

/** Of two that come first both make it, and one of the two is used. */
async function madeOnce(copies: number): Promise<string> {
  const home = join(tmpdir(), `akuntabel-demo-${process.getuid?.() ?? 0}-${shortHash([ROOT])}`)
  const version = versionOfSources()
  const made = join(home, `${version}-${copies}`)
  if (existsSync(made)) return made
  await mkdir(home, { recursive: true, mode: 0o711 })
  for (const other of await readdir(home))
    if (!other.startsWith(version)) await rm(join(home, other), { recursive: true, force: true })
  const draft = await mkdtemp(join(home, `${version}-baru-`))
  try {
    const ran = await runCli(['demo', ...(copies > 0 ? ['--satker-banyak', `${copies}`] : [])], draft)
    if (ran.code !== 0) throw new Error(`demo ended with ${ran.code}\n${ran.stderr}`)
    await untilNoDatabase(draft)
    await rename(draft, made)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(made)) throw error
  }
  return made
}

/** Of whatever the sample can follow from, and of the day it is loaded on. */
function versionOfSources(): string {
  const exclude = (path: string): boolean => path.endsWith('.test.ts')
  const files = globSync('{packages/*,apps/cli}/src/**/*.{ts,json}', { cwd: ROOT, exclude })
  const day = new Date().toISOString().slice(0, 10)
  return shortHash([
    day,
    ...['package-lock.json', ...files.sort()].flatMap((file) => [file, readFileSync(join(ROOT, file))]),
  ])
}

function shortHash(parts: (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 12)
}
