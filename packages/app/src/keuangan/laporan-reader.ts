import { measureWorkbook, refuseBroken, refused, SENTENCES } from '../tabel/refuse-table.ts'
import { createWorkerPool, type WorkerBounds } from '../threads/worker-pool.ts'
import type { ArchiveGauge } from '../vault/archive-gauge.ts'
import type { FoldAsk, Terlipat } from './fold-laporan.ts'
import type { LaporanHead } from './laporan-head.ts'
import type { LaporanAnswer, LaporanRequest, Packed } from './laporan-worker.ts'

/** Reads reports of the treasury beside the main loop; `person` is whose turn it takes. */
export interface LaporanReader {
  /** The rows of a file as they are kept until they are imported; refuses, with a sentence, what is no table. */
  pack(bytes: Uint8Array, person: string): Promise<Packed>
  head(isi: Uint8Array, kepala: number | null, person: string): Promise<LaporanHead>
  fold(isi: Uint8Array, ask: FoldAsk, person: string): Promise<Terlipat>
  close(): Promise<void>
}

export const MAX_GRID_BYTES = 12 * 1024 * 1024
const BOUNDS: WorkerBounds = { threads: 1, waiting: 12, waitingEach: 3, timeMs: 20_000, memoryMb: 256 }

export function createLaporanReader(archives: ArchiveGauge): LaporanReader {
  const pool = createWorkerPool<LaporanRequest, LaporanAnswer>(
    new URL('./laporan-worker.ts', import.meta.url),
    BOUNDS,
    SENTENCES,
  )
  const answer = async <T>(request: LaporanRequest, given: Uint8Array<ArrayBuffer>, person: string) => {
    const answered = await pool.run(request, person, [given.buffer]).catch(refuseBroken)
    if (!answered.ok) throw refused(answered.sentence)
    return answered.value as T
  }
  return {
    async pack(bytes, person) {
      if (bytes.byteLength > MAX_GRID_BYTES) throw refused('Berkas laporan paling besar 12 MB.')
      await measureWorkbook(archives, bytes, person)
      const given = new Uint8Array(bytes)
      return answer<Packed>({ do: 'pack', bytes: given }, given, person)
    },
    head(isi, kepala, person) {
      const given = new Uint8Array(isi)
      return answer<LaporanHead>({ do: 'head', isi: given, kepala }, given, person)
    },
    fold(isi, ask, person) {
      const given = new Uint8Array(isi)
      return answer<Terlipat>({ do: 'fold', isi: given, ask }, given, person)
    },
    close: pool.close,
  }
}
