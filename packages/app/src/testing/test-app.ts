import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestDatabase, testDatabase } from '@akuntabel/store/testing'
import type { SmtpConfig } from '../config/config.ts'
import { type App, createApp } from '../create-app.ts'
import type { Addresses } from '../email/addresses.ts'
import { forgetFakta } from '../kewajiban/remembered-fakta.ts'
import type { Actor } from '../permission/actor.ts'
import { SAMPLE_DAY, sampleTemplate } from './sample-template.ts'
import { testConfig } from './test-config.ts'

export interface TestAppOptions {
  /** Without the sample office the installation is empty. */
  sample?: boolean
  /** Works the queue too. */
  jobs?: boolean
  today?: string
  smtp?: SmtpConfig
}

export interface TestApp {
  app: App
  database: TestDatabase
  dataDir: string
  /** Someone of the sample office: `operator`, `kasubbag`, `sekretaris`, `ketua`, `apip`, `provinsi`, `admin`. */
  as(kunci: string, unit?: string): Promise<Actor>
  close(): Promise<void>
}

/** As the pages would be called. */
const TEST_ADDRESSES: Addresses = {
  task: ({ unit, entitas, tahun }, { page }) => `/k/${unit}/${entitas}/${tahun}/${page}`,
  home: ({ unit, entitas, tahun }) => `/k/${unit}/${entitas}/${tahun}/beranda`,
  account: () => '/akun',
  stop: (token) => `/email/${token}`,
}

/** The whole application on a fresh database and an empty data folder; close it in `afterAll`. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { sample = true, jobs = false, today = SAMPLE_DAY, smtp = null } = options
  const template = sample ? sampleTemplate(today) : undefined
  const database = await testDatabase({ template })
  forgetOnQuery(database)
  const dataDir = await mkdtemp(join(tmpdir(), 'akuntabel-app-'))
  const loaded = await template?.fill(dataDir)
  const app = await createApp(testConfig({ dataDir, databaseUrl: database.connectionString, today, smtp }), {
    ...{ jobs, addresses: TEST_ADDRESSES },
  })

  async function as(kunci: string, unit = '3572'): Promise<Actor> {
    const account = loaded?.people.find(({ person }) => person.kunci === kunci)
    const actor = account === undefined ? null : await app.actor(account.personId, unit)
    if (actor === null) throw new Error(`nobody called ${kunci} works in ${unit}`)
    return actor
  }
  async function close(): Promise<void> {
    await app.close()
    await database.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { app, database, dataDir, as, close }
}

/** A test may write past every action: what is remembered of the office is then read again. */
function forgetOnQuery({ pool }: TestDatabase): void {
  const query = pool.query.bind(pool) as (...args: unknown[]) => unknown
  pool.query = ((...args: unknown[]) => {
    forgetFakta()
    return query(...args)
  }) as typeof pool.query
}
