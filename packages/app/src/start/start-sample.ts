import { createPekerjaan, enqueueJob, listPekerjaan } from '@akuntabel/store'
import { z } from 'zod'
import { isUnderWay, pekerjaanState } from '../jobs/pekerjaan-state.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requireEmpty } from './installation.ts'
import { prepareUnits } from './prepare-units.ts'
import { SAMPLE_UNIT } from './sample-unit.ts'
import { installer } from './setup-code.ts'

/** Queues loading the sample office, once however often it is pressed; its progress is in `readInstallation`. */
export const startSample = defineUseCase({
  name: 'start-sample',
  kind: 'private',
  permission: 'awal',
  audit: null,
  input: z.object({ installer }),
  unitOf: () => SAMPLE_UNIT,
  async before({ read, services }, input) {
    await read(requireEmpty)
    services.setupCode.require(input.installer)
  },
  async run({ tx, services }) {
    await requireEmpty(tx)
    const [last] = await listPekerjaan(tx, SAMPLE_UNIT, 1)
    if (last && isUnderWay(pekerjaanState(last, services.clock.now()))) return { pekerjaanId: last.id }
    // The job's row belongs to an office, so the offices come first.
    await prepareUnits(tx)
    const pekerjaan = await createPekerjaan(tx, { unit: SAMPLE_UNIT, jenis: 'muat-contoh' })
    await enqueueJob(tx, {
      task: 'muat-contoh',
      payload: { unit: SAMPLE_UNIT, tugasId: pekerjaan.id },
      maxAttempts: 1,
    })
    return { pekerjaanId: pekerjaan.id }
  },
})
