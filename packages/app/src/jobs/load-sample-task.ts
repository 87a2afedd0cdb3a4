import type { Services } from '../services.ts'
import { pekerjaanPayload, runPekerjaan } from './run-pekerjaan.ts'

export async function loadSampleTask(services: Services, payload: unknown): Promise<void> {
  const { loadSample } = await import('../sample/load-sample.ts')
  await runPekerjaan(services, pekerjaanPayload.parse(payload), async (progress) => {
    let last = Promise.resolve()
    const { unit, tahun } = await loadSample(services, {
      onProgress: ({ persen, pesan }) => {
        last = last.then(() => progress(persen, pesan))
      },
    })
    await last
    return { unit, tahun }
  })
}
