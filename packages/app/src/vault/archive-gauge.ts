import type { ArchiveLimits, ArchiveMeasure } from '@akuntabel/documents/archive'
import { createWorkerPool, type WorkerBounds } from '../threads/worker-pool.ts'
import type { MeasureRequest } from './archive-worker.ts'

/** Measures Office files beside the main loop. */
export interface ArchiveGauge {
  measure(bytes: Uint8Array, limits: ArchiveLimits, person: string): Promise<ArchiveMeasure>
  close(): Promise<void>
}

/** Each that waits holds up to 20 MB. */
const BOUNDS: WorkerBounds = { threads: 1, waiting: 12, waitingEach: 3, timeMs: 20_000, memoryMb: 96 }

export function createArchiveGauge(bounds: WorkerBounds = BOUNDS): ArchiveGauge {
  const pool = createWorkerPool<MeasureRequest, ArchiveMeasure>(
    new URL('./archive-worker.ts', import.meta.url),
    bounds,
    SENTENCES,
  )
  return {
    measure(bytes, limits, person) {
      // A copy that is handed over costs the main loop less than half of one that the message makes.
      const given = new Uint8Array(bytes)
      return pool.run({ bytes: given, limits }, person, [given.buffer])
    },
    close: pool.close,
  }
}

const SENTENCES = {
  busy: {
    code: 'sibuk',
    sentence: 'Banyak berkas sedang diperiksa sekarang, sehingga yang ini belum. Coba lagi sebentar lagi.',
  },
  late: {
    code: 'berkas-ditolak',
    sentence: 'Isi berkas ini terlalu lama diperiksa, sehingga ditolak. Simpan ulang, lalu unggah lagi.',
  },
  large: {
    code: 'berkas-ditolak',
    sentence: 'Isi berkas ini terlalu rumit, sehingga ditolak. Simpan ulang, lalu unggah lagi.',
  },
} as const
