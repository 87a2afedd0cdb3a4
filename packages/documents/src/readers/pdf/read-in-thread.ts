import { Worker } from 'node:worker_threads'
import { LIMITS } from '../limits.ts'
import type { ReadOptions } from '../types.ts'
import { type UnreadableCode, UnreadableDocument } from '../unreadable.ts'
import type { PdfDrafts } from './read-pdf.ts'

export interface PdfAsked {
  bytes: Uint8Array
}

export type PdfAnswer =
  | { type: 'progress'; done: number; total: number }
  | { type: 'read'; read: PdfDrafts }
  | { type: 'unreadable'; code: UnreadableCode }

/**
 * Reads a PDF in a thread. The library cannot be stopped in the middle of a page, and a few hundred bytes can make
 * it work for minutes: a thread can be ended. It also keeps the library's memory small and gives all of it back.
 */
export async function readPdfInThread(bytes: Uint8Array, options: ReadOptions): Promise<PdfDrafts> {
  const asked: PdfAsked = { bytes }
  const thread = new Worker(new URL('./pdf-thread.ts', import.meta.url), {
    workerData: asked,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: LIMITS.pdfMegabytes },
  })
  try {
    return await new Promise((resolve, reject) => {
      const give = (code: UnreadableCode, cause?: unknown): void =>
        reject(new UnreadableDocument(code, cause))
      const watch = patience(() => give('terlalu-besar'))
      thread.on('message', (message: PdfAnswer) => {
        if (message.type === 'progress') {
          watch.reset(message.done === message.total ? message.total : 0)
          options.onProgress?.(message.done, message.total)
          return
        }
        watch.end()
        if (message.type === 'read') resolve(message.read)
        else give(message.code)
      })
      thread.once('error', (cause) => {
        watch.end()
        give(isHungry(cause) ? 'terlalu-besar' : 'rusak', cause)
      })
    })
  } finally {
    await thread.terminate()
  }
}

/** Waits so long for a page, and longer for what follows the last one. */
function patience(over: () => void): { reset: (pagesRead: number) => void; end: () => void } {
  let timer = setTimeout(over, LIMITS.pageMilliseconds)
  return {
    reset: (pagesRead) => {
      clearTimeout(timer)
      timer = setTimeout(over, LIMITS.pageMilliseconds + 20 * pagesRead)
    },
    end: () => clearTimeout(timer),
  }
}

function isHungry(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
