import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'
import { AppError } from '../errors/app-error.ts'
import type { ErrorCode } from '../errors/error-table.ts'
import { createQueue } from '../limits/queue.ts'

export interface WorkerBounds {
  threads: number
  waiting: number
  waitingEach: number
  timeMs: number
  memoryMb: number
}

interface Refusal {
  code: ErrorCode
  sentence: string
}

export interface WorkerSentences {
  /** No room to wait. */
  busy: Refusal
  /** Ended by its time. */
  late: Refusal
  /** Ended by its memory. */
  large: Refusal
}

/** Runs work beside the main loop, in turns between people. */
export interface WorkerPool<In, Out> {
  /** `given` goes to the worker without being copied, and is empty here from then on. */
  run(message: In, person: string, given?: ArrayBuffer[]): Promise<Out>
  close(): Promise<void>
}

const IDLE_MS = 60_000

/** Threads only where work is asked for: none before the first, none left some time after the last. */
export function createWorkerPool<In, Out>(
  worker: URL,
  bounds: WorkerBounds,
  sentences: WorkerSentences,
): WorkerPool<In, Out> {
  const enter = createQueue({ running: bounds.threads, ...bounds })
  let pool: Promise<Piscina> | null = null
  return {
    async run(message, person, given = []) {
      const answer = enter(async () => {
        pool ??= startPool(worker, bounds)
        const signal = AbortSignal.timeout(bounds.timeMs)
        return (await pool)
          .run(message, { signal, transferList: given })
          .catch((error) => explain(error, sentences))
      }, person)
      if (answer === null) throw refused(sentences.busy)
      return answer
    },
    close: async () => (await pool)?.destroy(),
  }
}

async function startPool(worker: URL, { threads, memoryMb }: WorkerBounds): Promise<Piscina> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: fileURLToPath(worker),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // Pages go first.
    niceIncrement: 10,
    // A thread that waited without its own loop would not hear the process that prints.
    atomics: 'disabled',
  })
  // A thread that ends while it starts has nobody to tell: the one that waits for it is ended by its time.
  pool.on('error', (error: unknown) => console.error(error))
  return pool
}

function explain(error: unknown, { late, large }: WorkerSentences): never {
  if (!(error instanceof Error)) throw error
  if (error.name === 'AbortError') throw refused(late)
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') throw refused(large)
  throw error
}

function refused({ code, sentence }: Refusal): AppError {
  return new AppError(code, { sentence })
}
