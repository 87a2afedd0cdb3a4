import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DraftBlock } from '../draft/draft.ts'
import { LIMITS } from '../limits.ts'
import type { ReadOptions } from '../types.ts'
import { UnreadableDocument } from '../unreadable.ts'
import type { LaidPage } from './flow/layout.ts'
import { flowDrafts, layPage } from './flow/layout.ts'
import { withPdf } from './open-pdf.ts'
import type { Page } from './page.ts'
import { lettersOf } from './page.ts'
import { readPage } from './read-page.ts'
import { createTaggedReader } from './tagged/read-tagged.ts'

export interface PdfDrafts {
  blocks: DraftBlock[]
  pages: number
}

/** Letters a page must have on average for a PDF to count as one with text. */
const FEWEST_LETTERS = 8
const FEWEST_TAGGED = 0.7

/** A PDF page by page: by its structure tree when it is tagged well, else by where the words stand. */
export async function pdfDrafts(bytes: Uint8Array, options: ReadOptions): Promise<PdfDrafts> {
  return withPdf(bytes, async (pdf) => {
    const pages = pdf.numPages
    const progress = (page: number) => options.onProgress?.(page, pages)
    if (isMarked(await pdf.getMarkInfo())) {
      const reader = createTaggedReader()
      await eachPage(pdf, true, (page) => {
        reader.add(page)
        progress(page.number)
      })
      if (reader.covered() >= FEWEST_TAGGED) {
        checkLetters(reader.letters(), pages)
        return { blocks: reader.drafts(), pages }
      }
    }
    // Also a PDF whose tags leave much out, which costs it a second reading.
    const laid: LaidPage[] = []
    let letters = 0
    await eachPage(pdf, false, (page) => {
      letters += lettersOf(page.runs)
      laid.push(layPage(page, page.runs))
      progress(page.number)
    })
    checkLetters(letters, pages)
    return { blocks: flowDrafts(laid), pages }
  })
}

/** One page at a time: what the library holds of a page goes before the next is read. */
async function eachPage(pdf: PDFDocumentProxy, tagged: boolean, take: (page: Page) => void): Promise<void> {
  for (let number = 1; number <= pdf.numPages; number++) {
    take(await readPage(await pdf.getPage(number), tagged))
  }
}

function checkLetters(letters: number, pages: number): void {
  if (letters < FEWEST_LETTERS * pages) throw new UnreadableDocument('hasil-pindai')
  if (letters > LIMITS.text) throw new UnreadableDocument('terlalu-besar')
}

/** The library's types promise an object and its code gives a map. */
function isMarked(info: unknown): boolean {
  if (info instanceof Map) return info.get('Marked') === true
  return typeof info === 'object' && info !== null && 'Marked' in info && info.Marked === true
}
