import type { Worker } from 'node:worker_threads'
import { LIMITS } from '../limits.ts'
import type { ReadOptions } from '../types.ts'
import { type UnreadableCode, UnreadableDocument } from '../unreadable.ts'
import type { PdfDrafts } from './read-pdf.ts'
import { giveBack, takeThread } from './thread-pool.ts'

export type PdfAnswer =
  | { type: 'progress'; done: number; total: number }
  | { type: 'read'; drafts: PdfDrafts }
  | { type: 'unreadable'; code: UnreadableCode }

const SMALL_MILLISECONDS = 1_500

/**
 * Reads a PDF in a thread. The library cannot be stopped in the middle of a page, and a few hundred bytes can make
 * it work for minutes: a thread can be ended. It also keeps the library's memory small and gives all of it back.
 */
export async function readPdfInThread(bytes: Uint8Array, options: ReadOptions): Promise<PdfDrafts> {
  const start = performance.now()
  const thread = takeThread()
  let answer: Exclude<PdfAnswer, { type: 'progress' }>
  try {
    answer = await answerOf(thread, bytes, options)
  } catch (cause) {
    await thread.terminate()
    throw cause
  }
  // After a large file all of the memory is wanted for checking it.
  if (performance.now() - start < SMALL_MILLISECONDS) giveBack(thread)
  else await thread.terminate()
  if (answer.type === 'unreadable') throw new UnreadableDocument(answer.code)
  return answer.drafts
}

function answerOf(
  thread: Worker,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Exclude<PdfAnswer, { type: 'progress' }>> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const over = (): void => reject(new UnreadableDocument('terlalu-besar'))
    let timer = setTimeout(over, LIMITS.pdfMilliseconds)
    let pages = 0
    thread.on('message', (message: PdfAnswer) => {
      if (message.type !== 'progress') {
        clearTimeout(timer)
        resolve(message)
        return
      }
      if (message.total !== pages) {
        pages = message.total
        clearTimeout(timer)
        timer = setTimeout(over, start + allowed(pages) - performance.now())
      }
      options.onProgress?.(message.done, message.total)
    })
    thread.once('error', (cause) => {
      clearTimeout(timer)
      reject(new UnreadableDocument(isHungry(cause) ? 'terlalu-besar' : 'rusak', cause))
    })
    thread.postMessage(bytes)
  })
}

/** A usual page takes some hundredths of a second. */
function allowed(pages: number): number {
  return LIMITS.pdfMilliseconds + LIMITS.pageMilliseconds * pages
}

function isHungry(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
