// Reads one PDF in a thread of its own, which can be ended and whose memory is bounded.
import { parentPort, workerData } from 'node:worker_threads'
import { UnreadableDocument } from '../unreadable.ts'
import type { PdfAnswer, PdfAsked } from './read-in-thread.ts'
import { pdfDrafts } from './read-pdf.ts'

const { bytes } = workerData as PdfAsked

function answer(message: PdfAnswer): void {
  parentPort?.postMessage(message)
}

try {
  const read = await pdfDrafts(bytes, {
    onProgress: (done, total) => answer({ type: 'progress', done, total }),
  })
  answer({ type: 'read', read })
} catch (error) {
  answer({ type: 'unreadable', code: error instanceof UnreadableDocument ? error.code : 'rusak' })
}
