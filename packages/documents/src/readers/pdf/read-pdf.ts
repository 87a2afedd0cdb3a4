import type { DraftBlock } from '../draft/draft.ts'
import type { ReadOptions } from '../types.ts'
import { UnreadableDocument } from '../unreadable.ts'
import type { LaidPage } from './flow/layout.ts'
import { flowDrafts, layPage } from './flow/layout.ts'
import { withPdf } from './open-pdf.ts'
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
    const tagged = isMarked(await pdf.getMarkInfo())
    const reader = createTaggedReader()
    const laid: LaidPage[] = []
    let letters = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await readPage(await pdf.getPage(number), tagged)
      letters += page.runs.reduce((sum, run) => sum + run.text.trim().length, 0)
      if (tagged) reader.add(page)
      laid.push(layPage(page, page.runs))
      options.onProgress?.(number, pdf.numPages)
    }
    if (letters < FEWEST_LETTERS * pdf.numPages) throw new UnreadableDocument('hasil-pindai')
    const blocks = tagged && reader.covered() >= FEWEST_TAGGED ? reader.drafts() : flowDrafts(laid)
    return { blocks, pages: pdf.numPages }
  })
}

/** The library's types promise an object and its code gives a map. */
function isMarked(info: unknown): boolean {
  if (info instanceof Map) return info.get('Marked') === true
  return typeof info === 'object' && info !== null && 'Marked' in info && info.Marked === true
}
