import { AppError } from '../errors/app-error.ts'
import { createWorkerPool, type WorkerBounds } from '../threads/worker-pool.ts'
import type { ArchiveGauge } from '../vault/archive-gauge.ts'
import type { FileRow, Tabel, TabelReading } from './tabel.ts'
import type { TabelRequest } from './tabel-worker.ts'

/** Reads tables that people send, beside the main loop. */
export interface TabelReader {
  /** Refuses, with a sentence, what is no such table; `person` is whose turn it takes. */
  read(tabel: Tabel, bytes: Uint8Array, person: string): Promise<FileRow[]>
  close(): Promise<void>
}

export const MAX_TABEL_BYTES = 5 * 1024 * 1024
const LIMITS = { bytes: 40 * 1024 * 1024, entries: 500 }
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
      if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
        const measured = await archives.measure(bytes, LIMITS, person)
        if (!('type' in measured) || measured.type !== 'xlsx') throw refused(UNREADABLE)
      }
      const reading = await pool.run({ tabel, bytes }, person).catch(refuseBroken)
      if (!reading.ok) throw refused(reading.sentence)
      return reading.rows
    },
    close: pool.close,
  }
}

/** What the library cannot open is told in one sentence. */
function refuseBroken(cause: unknown): never {
  if (cause instanceof AppError) throw cause
  throw refused(UNREADABLE)
}

const UNREADABLE = 'Berkas ini tidak dapat dibaca. Simpan ulang sebagai XLSX atau CSV, lalu coba lagi.'

function refused(sentence: string): AppError {
  return new AppError('berkas-ditolak', { sentence })
}

const SENTENCES = {
  busy: {
    code: 'sibuk',
    sentence: 'Banyak tabel sedang dibaca sekarang, sehingga yang ini belum. Coba lagi sebentar lagi.',
  },
  late: {
    code: 'berkas-ditolak',
    sentence: 'Tabel ini terlalu lama dibaca, sehingga ditolak. Bagi menjadi beberapa berkas.',
  },
  large: {
    code: 'berkas-ditolak',
    sentence: 'Tabel ini terlalu besar untuk dibaca. Bagi menjadi beberapa berkas.',
  },
} as const
