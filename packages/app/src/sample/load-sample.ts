import {
  appendAudit,
  type Context,
  gatherStatistics,
  listUnits,
  readTransaction,
  type Writer,
  withIds,
  writeTransaction,
} from '@akuntabel/store'
import { sealOlderPk } from '../dokumen/pk/seal-older.ts'
import { AppError } from '../errors/app-error.ts'
import type { Services } from '../services.ts'
import { prepareUnits } from '../start/prepare-units.ts'
import { heldServices } from '../use-case/run-use-case.ts'
import { runTogether } from '../use-case/run-within.ts'
import type { Loading } from './load/act.ts'
import { type StoredEvidence, storeEvidence } from './load/evidence.ts'
import { loadOfficeData } from './load/load-office-data.ts'
import { createDemoAccounts, type DemoAccount, grantRolesAbove } from './load/load-people.ts'
import { sampleIds } from './load/sample-id.ts'
import { copies, SAMPLE_OFFICE, type TargetOffice } from './load/target-office.ts'

export interface SampleProgress {
  persen: number
  /** What is being done, for people. */
  pesan: string
}

export interface SampleOptions {
  /** Further offices that get a copy with slightly different figures, for measurements of load. */
  copies?: number
  /** False leaves its signed agreements to the job that seals older ones; for tests that print none. */
  seal?: boolean
  onProgress?: (progress: SampleProgress) => void
}

export interface LoadedSample {
  unit: string
  entitas: 'kpu'
  /** The running year, where there is something to do. */
  tahun: number
  people: DemoAccount[]
  offices: number
}

const SYSTEM: Context = { unit: SAMPLE_OFFICE.unit, role: 'sistem', personId: null, personName: 'Sistem' }
const RUNNING_YEAR = 2022

/** Loads the sample office into an empty installation: all of it or nothing. */
export async function loadSample(services: Services, options: SampleOptions = {}): Promise<LoadedSample> {
  const say = (persen: number, pesan: string): void => options.onProgress?.({ persen, pesan })
  const steps: (() => Promise<void>)[] = []
  const offices = [SAMPLE_OFFICE, ...copies(options.copies ?? 0)]
  say(0, 'Menyiapkan orang contoh…')
  try {
    await requireEmpty(services)
    const people = await createDemoAccounts(services.auth.accounts, (step) => steps.push(step))
    say(10, 'Menyimpan bukti contoh…')
    const evidence = await storeEvidence(services, offices)
    await writeTransaction(
      services.database,
      SYSTEM,
      async (tx) => {
        say(20, 'Mencatat kantor…')
        await prepareUnits(tx)
        await loadAll(tx, offices, { people, evidence, services: heldServices(services), say })
        await grantRolesAbove(tx, people)
        await record(tx)
      },
      { repeatable: false },
    )
    await services.database.asOwner(gatherStatistics)
    if (options.seal !== false) {
      say(92, 'Menyegel perjanjian kinerja contoh…')
      await sealOlderPk(services, { unit: SAMPLE_OFFICE.unit })
    }
    say(100, 'Kantor contoh siap.')
    return { unit: SAMPLE_OFFICE.unit, entitas: 'kpu', tahun: RUNNING_YEAR, people, offices: offices.length }
  } catch (error) {
    for (const step of steps.reverse()) await step()
    throw error
  }
}

async function requireEmpty({ database }: Services): Promise<void> {
  const active = await readTransaction(database, SYSTEM, (tx) => listUnits(tx))
  if (active.length === 0) return
  throw new AppError('sudah-ada', {
    sentence: 'Folder data ini sudah berisi kantor. Kantor contoh hanya dimuat ke folder data yang kosong.',
  })
}

interface Shared extends Pick<Loading, 'people' | 'services'> {
  /** By office. */
  evidence: Map<string, StoredEvidence[]>
  say(persen: number, pesan: string): void
}

async function loadAll(
  tx: Writer,
  offices: TargetOffice[],
  { evidence, say, ...shared }: Shared,
): Promise<void> {
  for (const [at, office] of offices.entries()) {
    say(30 + Math.floor((60 * at) / offices.length), `Memuat ${office.shortName}…`)
    const own = await withIds(tx, sampleIds(office.unit))
    const today = shared.services.clock.today()
    const files = evidence.get(office.unit) ?? []
    await runTogether(own, (trail) =>
      loadOfficeData({ ...shared, tx: own, office, trail }, { today, evidence: files }),
    )
  }
  say(90, 'Mencatat peran dan jejak…')
}

async function record(tx: Writer): Promise<void> {
  await appendAudit(tx, {
    actorId: 'sistem',
    actorName: 'Sistem',
    peran: 'sistem',
    event: 'contoh.dimuat',
    subject: `unit/${SAMPLE_OFFICE.unit}`,
    data: { kantor: SAMPLE_OFFICE.shortName },
    unit: SAMPLE_OFFICE.unit,
  })
}
