import { createWorkerPool, type WorkerBounds } from '../../threads/worker-pool.ts'
import { toMessage } from './data-message.ts'
import { createKeptFiles } from './kept-files.ts'
import type { BuildRequest, BuiltFiles } from './messages.ts'

/** Makes the files of documents beside the main loop. */
export interface DocumentBuilder {
  build(request: BuildRequest, person: string): Promise<BuiltFiles>
  close(): Promise<void>
}

export interface BuilderBounds extends WorkerBounds {
  keptBytes: number
}

const BOUNDS: BuilderBounds = {
  threads: 2,
  waiting: 40,
  waitingEach: 6,
  timeMs: 90_000,
  memoryMb: 512,
  keptBytes: 48 * 1024 * 1024,
}

export function createDocumentBuilder(bounds: BuilderBounds = BOUNDS): DocumentBuilder {
  const keep = createKeptFiles(bounds.keptBytes)
  const pool = createWorkerPool<BuildRequest, BuiltFiles>(
    new URL('./worker.ts', import.meta.url),
    bounds,
    SENTENCES,
  )
  return {
    build(request, person) {
      const message = 'data' in request ? { ...request, data: toMessage(request.data) } : request
      return keep(message, () => pool.run(message, person))
    },
    close: pool.close,
  }
}

const SENTENCES = {
  busy: {
    code: 'sibuk',
    sentence: 'Banyak dokumen sedang disusun sekarang, sehingga yang ini belum. Coba lagi sebentar lagi.',
  },
  late: {
    code: 'sibuk',
    sentence: 'Dokumen ini terlalu lama disusun, sehingga dihentikan. Coba lagi sebentar lagi.',
  },
  large: {
    code: 'gagal',
    sentence: 'Dokumen ini terlalu besar untuk disusun. Pendekkan tulisan di dalamnya, lalu coba lagi.',
  },
} as const
