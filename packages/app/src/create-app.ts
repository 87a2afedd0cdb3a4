import { join } from 'node:path'
import { type DataStamp, openDatabase, type Schema, writeTransaction } from '@akuntabel/store'
import { type Auth, createAuth } from './auth/auth.ts'
import { installationSecret } from './auth/installation-secret.ts'
import type { Person } from './auth/person.ts'
import { createPrivateBox } from './auth/private-box.ts'
import { createClock } from './config/clock.ts'
import type { Config } from './config/config.ts'
import { createDocumentBuilder } from './dokumen/build/document-builder.ts'
import type { Addresses } from './email/addresses.ts'
import { createMailer } from './email/mailer.ts'
import { refuseBusy } from './errors/refuse-database.ts'
import { systemContext } from './jobs/run-pekerjaan.ts'
import { startJobs } from './jobs/start-jobs.ts'
import { installShippedPacks } from './kebijakan/install-shipped.ts'
import { createLaporanReader } from './keuangan/laporan-reader.ts'
import { createOneEach } from './limits/one-each.ts'
import { upgradeData } from './machine/backup-data.ts'
import { type PageStamp, readPageStamp } from './office/read-page-stamp.ts'
import { findActor, findPlaces, type Place } from './people/places.ts'
import { signIn } from './people/sign-in.ts'
import type { Actor } from './permission/actor.ts'
import type { Services } from './services.ts'
import { createSetupCode } from './start/setup-code.ts'
import { createTabelReader } from './tabel/tabel-reader.ts'
import type { OutputOf, UseCase } from './use-case/define-use-case.ts'
import { runUseCase } from './use-case/run-use-case.ts'
import { createArchiveGauge } from './vault/archive-gauge.ts'
import { openVault } from './vault/vault.ts'

export interface App extends Services {
  // biome-ignore lint/suspicious/noExplicitAny: any use case; its own type gives input and output
  run<U extends UseCase<any, any>>(
    useCase: U,
    actor: Actor | null,
    input: unknown,
    /** By what the office is known to a page that reads; see `stamp`. */
    stamp?: DataStamp | null,
  ): Promise<OutputOf<U>>
  /** What the pages of an office are known by to this person now; read before a page is, never after. */
  stamp(actor: Actor): Promise<PageStamp>
  /** The person's roles on a unit, also those held above it; null without any. */
  actor(person: string | Person, unit: string): Promise<Actor | null>
  places(personId: string): Promise<Place[]>
  /** Signs in, with a trace in the trail of each of the person's offices. */
  signIn(request: Parameters<Auth['signIn']>[0]): ReturnType<Auth['signIn']>
  close(): Promise<void>
}

export interface AppOptions {
  onProgress?: (sentence: string) => void
  /** False where another process works the queue (one-off commands, tests). */
  jobs?: boolean
  /** Of the pages that letters lead to, from who serves them. */
  addresses?: Addresses
}

/** Hand wiring of everything, in the order it must start; `close` undoes it in reverse. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const database = await openDatabase<Schema>({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl ?? undefined,
    loginUrls: config.loginUrls ?? undefined,
    onProgress: options.onProgress,
  })
  try {
    const vault = await openVault(join(config.dataDir, 'bukti'))
    await upgradeData({ config, database, vault }, options.onProgress)
    await writeTransaction(database, systemContext(''), installShippedPacks)
    const secret = await installationSecret(config.dataDir)
    const archives = createArchiveGauge()
    const services: Services = {
      config,
      database,
      clock: createClock(config.today),
      auth: createAuth({ database, secret }),
      vault,
      documents: createDocumentBuilder(),
      archives,
      tabel: createTabelReader(archives),
      laporan: createLaporanReader(archives),
      unduhan: createOneEach(),
      setupCode: createSetupCode(),
      box: createPrivateBox(secret),
      mailer: createMailer(config.smtp),
      addresses: options.addresses ?? null,
    }
    const jobs = options.jobs === false ? null : await startJobs(services)
    return {
      ...services,
      run: ((useCase: UseCase, actor: Actor | null, input: unknown, stamp: DataStamp | null = null) =>
        runUseCase(services, useCase, { actor, input, stamp })) as App['run'],
      stamp: (actor) => readPageStamp(services, actor).catch(refuseBusy),
      actor: (person, unit) => findActor(services, person, unit).catch(refuseBusy),
      places: (personId) => findPlaces(services, personId).catch(refuseBusy),
      signIn: (request) => signIn(services, request),
      async close() {
        await jobs?.stop()
        await services.documents.close()
        await services.laporan.close()
        await services.tabel.close()
        await services.archives.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
