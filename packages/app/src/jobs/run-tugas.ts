import { type Context, updateTugas, writeTransaction } from '@akuntabel/store'
import { z } from 'zod'
import { toErrorView } from '../errors/app-error.ts'
import type { Services } from '../services.ts'

export const tugasPayload = z.object({ unit: z.string(), tugasId: z.uuid() })

export type Progress = (persen: number, pesan: string) => Promise<void>

export function systemContext(unit: string): Context {
  return { unit, role: 'sistem', personId: null, personName: 'Sistem' }
}

/** Runs long work and keeps its progress where the page can read it; a failure becomes a sentence there. */
export async function runTugas(
  services: Services,
  { unit, tugasId }: z.output<typeof tugasPayload>,
  work: (progress: Progress) => Promise<object>,
): Promise<void> {
  const save = (change: object): Promise<unknown> =>
    writeTransaction(services.database, systemContext(unit), (tx) =>
      updateTugas(tx, { unit, id: tugasId, ...change }),
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
