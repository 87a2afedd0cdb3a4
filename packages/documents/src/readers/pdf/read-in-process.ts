import type { ChildProcess } from 'node:child_process'
import { LIMITS } from '../limits.ts'
import type { ReadOptions } from '../types.ts'
import { type UnreadableCode, UnreadableDocument } from '../unreadable.ts'
import { giveBack, takeProcess } from './process-pool.ts'
import type { PdfDrafts } from './read-pdf.ts'
import { watchProcess } from './watch.ts'

type LastAnswer = { type: 'read'; drafts: PdfDrafts } | { type: 'unreadable'; code: UnreadableCode }

export type PdfAnswer = { type: 'progress'; done: number; total: number } | LastAnswer

const BOUNDS = { milliseconds: LIMITS.pdfMilliseconds, megabytes: LIMITS.pdfResident }
const SMALL_MILLISECONDS = 1_500

/**
 * Reads a PDF in a process of its own. The library cannot be stopped in the middle of a page, and a few hundred bytes
 * can make it work for minutes or ask for more memory than there is: a process can be ended, and may die alone.
 */
export async function readPdfInProcess(bytes: Uint8Array, options: ReadOptions): Promise<PdfDrafts> {
  const start = performance.now()
  const child = takeProcess()
  let answer: LastAnswer
  try {
    answer = await answerOf(child, bytes, options)
  } catch (cause) {
    child.kill('SIGKILL')
    throw cause
  }
  // After a large file all of the memory is wanted for checking it.
  if (performance.now() - start < SMALL_MILLISECONDS) giveBack(child)
  else child.kill('SIGKILL')
  if (answer.type === 'unreadable') throw new UnreadableDocument(answer.code)
  return answer.drafts
}

function answerOf(child: ChildProcess, bytes: Uint8Array, options: ReadOptions): Promise<LastAnswer> {
  return new Promise((resolve, reject) => {
    const watch = watchProcess(child.pid, BOUNDS, () => give('terlalu-besar'))
    function give(code: UnreadableCode, cause?: unknown): void {
      watch.end()
      reject(new UnreadableDocument(code, cause))
    }
    child.on('message', (message: PdfAnswer) => {
      if (message.type === 'progress') {
        watch.allow(LIMITS.pdfMilliseconds + LIMITS.pageMilliseconds * message.total)
        options.onProgress?.(message.done, message.total)
        return
      }
      watch.end()
      resolve(message)
    })
    child.once('error', (cause) => give('rusak', cause))
    // It ends before it answers only when it has no memory left.
    child.once('exit', () => give('terlalu-besar'))
    child.send(bytes)
  })
}
