// Reads PDFs, one after the other, in a thread that can be ended and whose memory is bounded.
import { parentPort } from 'node:worker_threads'
import { UnreadableDocument } from '../unreadable.ts'
import type { PdfAnswer } from './read-in-thread.ts'
import { pdfDrafts } from './read-pdf.ts'

parentPort?.on('message', (bytes: Uint8Array) => {
  void read(bytes)
})

async function read(bytes: Uint8Array): Promise<void> {
  try {
    const drafts = await pdfDrafts(bytes, {
      onProgress: (done, total) => answer({ type: 'progress', done, total }),
    })
    answer({ type: 'read', drafts })
  } catch (error) {
    answer({ type: 'unreadable', code: error instanceof UnreadableDocument ? error.code : 'rusak' })
  }
}

function answer(message: PdfAnswer): void {
  parentPort?.postMessage(message)
}
