// Reads PDFs, one after the other, in a process that can be ended and whose memory is bounded.
import { flushCompileCache } from 'node:module'
import { UnreadableDocument } from '../unreadable.ts'
import type { PdfAnswer } from './read-in-process.ts'
import { pdfDrafts } from './read-pdf.ts'

process.on('message', (bytes: Uint8Array) => {
  // This process is ended from outside, before it would write down what it compiled.
  void read(new Uint8Array(bytes)).then(flushCompileCache)
})
process.on('disconnect', () => process.exit())

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
  process.send?.(message)
}
