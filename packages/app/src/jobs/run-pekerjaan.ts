import { type Context, updatePekerjaan, writeTransaction } from '@akuntabel/store'
import { z } from 'zod'
import { toErrorView } from '../errors/app-error.ts'
import type { Services } from '../services.ts'

/** `tugasId` is the stored word: work queued before an update is done after it. */
export const pekerjaanPayload = z.object({ unit: z.string(), tugasId: z.uuid() })

export type Progress = (persen: number, pesan: string) => Promise<void>

export function systemContext(unit: string): Context {
  return { unit, role: 'sistem', personId: null, personName: 'Sistem' }
}

/** Runs long work and keeps its progress where the page can read it; a failure becomes a sentence there. */
export async function runPekerjaan(
  services: Services,
  { unit, tugasId }: z.output<typeof pekerjaanPayload>,
  work: (progress: Progress) => Promise<object>,
): Promise<void> {
  const save = (change: object): Promise<unknown> =>
    writeTransaction(services.database, systemContext(unit), (tx) =>
      updatePekerjaan(tx, { unit, id: tugasId, ...change }),
    )
  try {
    await save({ state: 'berjalan', persen: 0, pesan: 'Mulai…' })
    const hasil = await work(async (persen, pesan) => {
      await save({ persen: Math.min(99, Math.max(0, Math.round(persen))), pesan })
    })
    await save({ state: 'selesai', persen: 100, pesan: 'Selesai.', hasil })
  } catch (error) {
    await save({ state: 'gagal', pesan: toErrorView(error).sentence })
    console.error(error)
  }
}
