import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeTransaction } from '@akuntabel/store'
import { migratedTemplate, type Template } from '@akuntabel/store/testing'
import { type App, createApp } from '../create-app.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { loadJendela } from '../sample/load/load-jendela.ts'
import { SAMPLE_OFFICE } from '../sample/load/target-office.ts'
import { type LoadedSample, loadSample } from '../sample/load-sample.ts'
import { testConfig } from './test-config.ts'

/** The sample office as the program loads it: loaded once, and a copy of its own for every test. */
export interface SampleTemplate extends Template {
  /** Puts its evidence and secret into an empty data folder; gives who its people are. */
  fill(dataDir: string): Promise<LoadedSample>
}

const LOADED = 'contoh.json'
const PACKAGES = join(import.meta.dirname, '../../..')

/** The day tests load it on where they name none. */
export const SAMPLE_DAY = '2026-11-21'

/** Loaded by today's sources; another day is the same office with other windows, the only thing that follows from the day. */
export function sampleTemplate(today: string): SampleTemplate {
  const version = versionOfSources()
  const variant = today.replaceAll('-', '')
  const home = join(tmpdir(), `akuntabel-contoh-${process.getuid?.() ?? 0}-${placeOfTests()}`)
  const folder = join(home, version, variant)
  const other = today === SAMPLE_DAY ? null : sampleTemplate(SAMPLE_DAY)
  return {
    ...{ kind: `kantor_${placeOfTests()}`, version, variant, from: other ?? migratedTemplate() },
    isWhole: () => existsSync(folder),
    async build(databaseUrl) {
      await mkdir(join(home, version), { recursive: true, mode: 0o700 })
      const draft = await mkdtemp(join(home, version, 'baru-'))
      const known = await other?.fill(draft)
      const app = await createApp(testConfig({ dataDir: draft, databaseUrl, today }), { jobs: false })
      try {
        const loaded = known ?? (await loadSample(app, { seal: false }))
        if (known !== undefined) await moveWindows(app, today)
        await writeFile(join(draft, LOADED), JSON.stringify(loaded))
      } finally {
        await app.close()
      }
      await rm(folder, { recursive: true, force: true })
      await rename(draft, folder)
      for (const other of await readdir(home))
        if (other !== version) await rm(join(home, other), { recursive: true, force: true })
    },
    async fill(dataDir) {
      const loaded = join(folder, LOADED)
      await cp(folder, dataDir, { recursive: true, filter: (path) => path !== loaded })
      return JSON.parse(await readFile(loaded, 'utf8'))
    },
  }
}

async function moveWindows({ database }: App, today: string): Promise<void> {
  await writeTransaction(database, systemContext(SAMPLE_OFFICE.unit), (tx) =>
    loadJendela({ tx, office: SAMPLE_OFFICE }, today),
  )
}

/** Of this checkout and the server it tests on: what others have loaded stays theirs. */
function placeOfTests(): string {
  return shortHash(PACKAGES, process.env.AKUNTABEL_TEST_DATABASE_URL ?? '').slice(0, 6)
}

let sources: string | null = null

/** Of everything that the sample can follow from. */
function versionOfSources(): string {
  if (sources !== null) return sources
  const exclude = (path: string): boolean => path.endsWith('.test.ts')
  const files = globSync('{domain,store,app}/src/**/*.{ts,json}', { cwd: PACKAGES, exclude })
  sources = shortHash(...files.sort().flatMap((file) => [file, readFileSync(join(PACKAGES, file), 'utf8')]))
  return sources
}

function shortHash(...parts: string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 12)
}
