import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migratedTemplate, type Template } from '@akuntabel/store/testing'
import { createApp } from '../create-app.ts'
import { type LoadedSample, loadSample } from '../sample/load-sample.ts'
import { testConfig } from './test-config.ts'

/** The sample office as the program loads it: loaded once, and a copy of its own for every test. */
export interface SampleTemplate extends Template {
  /** Puts its evidence and secret into an empty data folder; gives who its people are. */
  fill(dataDir: string): Promise<LoadedSample>
}

const LOADED = 'contoh.json'
const PACKAGES = join(import.meta.dirname, '../../..')

/** Loaded on this day by today's sources. */
export function sampleTemplate(today: string): SampleTemplate {
  const version = versionOfSources()
  const variant = today.replaceAll('-', '')
  const home = join(tmpdir(), `akuntabel-contoh-${process.getuid?.() ?? 0}-${placeOfTests()}`)
  const folder = join(home, version, variant)
  return {
    ...{ kind: `kantor_${placeOfTests()}`, version, variant, from: migratedTemplate() },
    isWhole: () => existsSync(folder),
    async build(databaseUrl) {
      await mkdir(join(home, version), { recursive: true, mode: 0o700 })
      const draft = await mkdtemp(join(home, version, 'baru-'))
      const app = await createApp(testConfig({ dataDir: draft, databaseUrl, today }), { jobs: false })
      try {
        const loaded = await loadSample(app, { seal: false })
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
