import { listPekerjaan, listUnits, type PekerjaanState } from '@akuntabel/store'
import { z } from 'zod'
import { pekerjaanState } from '../jobs/pekerjaan-state.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../sample/people.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { SAMPLE_UNIT } from './sample-unit.ts'
import { YEARS_BACK } from './set-up-office.ts'

export interface InstallationView {
  /** The first-start choice must be made. */
  empty: boolean
  /** The sample office is loaded: its people may be shown on the sign-in page. */
  sample: boolean
  /** Loading the sample, where it runs or failed. */
  pekerjaan: { id: string; persen: number; pesan: string; state: PekerjaanState } | null
  units: number
  /** With which an office may begin, the calendar's first. */
  years: number[]
  demo: { kunci: string; email: string; name: string; tugas: string }[] | null
  demoPassword: string | null
}

export const readInstallation = defineUseCase({
  name: 'read-installation',
  kind: 'read',
  permission: 'awal',
  audit: null,
  input: z.object({}),
  before: ({ services }) => services.auth.accounts.findByEmail(DEMO_PEOPLE[0]?.email ?? ''),
  async run({ tx, services, before: demoPerson }): Promise<InstallationView> {
    const active = await listUnits(tx)
    const [last] = (await listPekerjaan(tx, SAMPLE_UNIT, 5)).filter((row) => row.jenis === 'muat-contoh')
    const sample = active.some((unit) => unit.unit_code === SAMPLE_UNIT) && demoPerson !== null
    return {
      empty: active.length === 0,
      sample,
      pekerjaan:
        last === undefined
          ? null
          : {
              id: last.id,
              persen: last.persen,
              pesan: last.pesan,
              state: pekerjaanState(last, services.clock.now()),
            },
      units: active.length,
      years: Array.from(
        { length: YEARS_BACK + 1 },
        (_, at) => Number(services.clock.today().slice(0, 4)) - at,
      ),
      demo: sample
        ? DEMO_PEOPLE.map(({ kunci, email, nama, tugas }) => ({ kunci, email, name: nama, tugas }))
        : null,
      demoPassword: sample ? DEMO_PASSWORD : null,
    }
  },
})
