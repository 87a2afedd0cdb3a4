import { createWorkerPool, type WorkerBounds } from '../threads/worker-pool.ts'
import type { ArchiveGauge } from '../vault/archive-gauge.ts'
import { measureWorkbook, refuseBroken, refused, SENTENCES } from './refuse-table.ts'
import type { FileRow, Tabel, TabelReading } from './tabel.ts'
import type { TabelRequest } from './tabel-worker.ts'

/** Reads tables that people send, beside the main loop. */
export interface TabelReader {
  /** Refuses, with a sentence, what is no such table; `person` is whose turn it takes. */
  read(tabel: Tabel, bytes: Uint8Array, person: string): Promise<FileRow[]>
  close(): Promise<void>
}

export const MAX_TABEL_BYTES = 5 * 1024 * 1024
const BOUNDS: WorkerBounds = { threads: 1, waiting: 12, waitingEach: 3, timeMs: 20_000, memoryMb: 256 }

export function createTabelReader(archives: ArchiveGauge): TabelReader {
  const pool = createWorkerPool<TabelRequest, TabelReading>(
    new URL('./tabel-worker.ts', import.meta.url),
    BOUNDS,
    SENTENCES,
  )
  return {
    async read(tabel, bytes, person) {
      if (bytes.byteLength > MAX_TABEL_BYTES) throw refused('Berkas tabel paling besar 5 MB.')
      await measureWorkbook(archives, bytes, person)
      const reading = await pool.run({ tabel, bytes }, person).catch(refuseBroken)
      if (!reading.ok) throw refused(reading.sentence)
      return reading.rows
    },
    close: pool.close,
  }
}
