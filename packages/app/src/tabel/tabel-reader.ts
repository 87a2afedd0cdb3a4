import { AppError } from '../errors/app-error.ts'
import { createWorkerPool, type WorkerBounds } from '../threads/worker-pool.ts'
import type { ArchiveGauge } from '../vault/archive-gauge.ts'
import type { GridCell, GridReading } from './read-grid.ts'
import type { FileRow, Tabel, TabelReading } from './tabel.ts'
import type { TabelRequest } from './tabel-worker.ts'

/** Reads tables that people send, beside the main loop. */
export interface TabelReader {
  /** Refuses, with a sentence, what is no such table; `person` is whose turn it takes. */
  read(tabel: Tabel, bytes: Uint8Array, person: string): Promise<FileRow[]>
  /** The rows of a table whose columns nobody knows beforehand. */
  grid(bytes: Uint8Array, person: string): Promise<GridCell[][]>
  close(): Promise<void>
}

export const MAX_TABEL_BYTES = 5 * 1024 * 1024
export const MAX_GRID_BYTES = 12 * 1024 * 1024
const LIMITS = { bytes: 64 * 1024 * 1024, entries: 500 }
const BOUNDS: WorkerBounds = { threads: 1, waiting: 12, waitingEach: 3, timeMs: 20_000, memoryMb: 256 }

export function createTabelReader(archives: ArchiveGauge): TabelReader {
  const pool = createWorkerPool<TabelRequest, TabelReading | GridReading>(
    new URL('./tabel-worker.ts', import.meta.url),
    BOUNDS,
    SENTENCES,
  )
  const rowsOf = async (request: TabelRequest, person: string) => {
    const { bytes } = request
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      const measured = await archives.measure(bytes, LIMITS, person)
      if (!('type' in measured) || measured.type !== 'xlsx') throw refused(UNREADABLE)
    }
    const reading = await pool.run(request, person).catch(refuseBroken)
    if (!reading.ok) throw refused(reading.sentence)
    return reading.rows
  }
  return {
    async read(tabel, bytes, person) {
      if (bytes.byteLength > MAX_TABEL_BYTES) throw refused('Berkas tabel paling besar 5 MB.')
      return (await rowsOf({ tabel, bytes }, person)) as FileRow[]
    },
    async grid(bytes, person) {
      if (bytes.byteLength > MAX_GRID_BYTES) throw refused('Berkas laporan paling besar 12 MB.')
      return (await rowsOf({ tabel: null, bytes }, person)) as GridCell[][]
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
