import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'
import { AppError } from '../../errors/app-error.ts'
import { createQueue } from '../../limits/queue.ts'
import { toMessage } from './data-message.ts'
import { createKeptFiles } from './kept-files.ts'
import type { BuildRequest, BuiltFiles } from './messages.ts'

/** Makes the files of documents beside the main loop. */
export interface DocumentBuilder {
  build(request: BuildRequest, person: string): Promise<BuiltFiles>
  close(): Promise<void>
}

export interface BuilderBounds {
  threads: number
  waiting: number
  waitingEach: number
  timeMs: number
  memoryMb: number
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
const IDLE_MS = 60_000

export function createDocumentBuilder(bounds: BuilderBounds = BOUNDS): DocumentBuilder {
  const keep = createKeptFiles(bounds.keptBytes)
  const enter = createQueue({ running: bounds.threads, ...bounds })
  let pool: Promise<Piscina> | null = null
  return {
    async build(request, person) {
      const message = 'data' in request ? { ...request, data: toMessage(request.data) } : request
      return keep(message, async () => {
        const files = enter(async () => {
          pool ??= startPool(bounds)
          const signal = AbortSignal.timeout(bounds.timeMs)
          return (await pool).run(message, { signal }).catch(explain)
        }, person)
        if (files === null) throw new AppError('sibuk', { sentence: BUSY })
        return files
      })
    },
    close: async () => (await pool)?.destroy(),
  }
}

/** Threads only where a document is asked for: none before the first, none left some time after the last. */
async function startPool({ threads, memoryMb }: BuilderBounds): Promise<Piscina> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // Pages go first.
    niceIncrement: 10,
    // A thread that waited without its own loop would not hear the process that prints.
    atomics: 'disabled',
  })
  // A thread that ends while it starts has no document to tell: the one that waits for it is ended by its time.
  pool.on('error', (error: unknown) => console.error(error))
  return pool
}

const BUSY = 'Banyak dokumen sedang disusun sekarang, sehingga yang ini belum. Coba lagi sebentar lagi.'
const LATE = 'Dokumen ini terlalu lama disusun, sehingga dihentikan. Coba lagi sebentar lagi.'
const LARGE = 'Dokumen ini terlalu besar untuk disusun. Pendekkan tulisan di dalamnya, lalu coba lagi.'

function explain(error: unknown): never {
  if (!(error instanceof Error)) throw error
  if (error.name === 'AbortError') throw new AppError('sibuk', { sentence: LATE })
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    throw new AppError('gagal', { sentence: LARGE })
  }
  throw error
}
