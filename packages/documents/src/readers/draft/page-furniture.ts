import { sameKey } from './clean-text.ts'
import type { DraftBlock, DraftParagraph } from './draft.ts'
import { isCaption, isChapter } from './heading-shape.ts'

const LONGEST = 160
const NUMBER =
  /^[-–—|\s]*(?:(?:halaman|hal|page)\.?\s*:?\s*)?(?:\d{1,3}|[ivxl]{1,6})(?:\s*(?:dari|of|\/)\s*\d{1,3})?[-–—|\s]*$/i
const NUMBER_AT_END = /^\d{1,3}\s*[-–—|]\s*|\s*[-–—|]?\s*(?:halaman|hal\.?|page)?\s*\d{1,3}$/gi
const CONTINUED = /^(?:\(?\s*(?:lanjutan|sambungan)\b|tabel\b.*\b(?:lanjutan|sambungan)\b)/i

/**
 * What a page prints between two parts of a table: its number, its running title, `Tabel 3.1 (lanjutan)`. A short line
 * that the document prints but once may be the title of a page, or name what follows.
 */
export type Furniture = 'number' | 'title' | 'line' | 'continued'

/** Tells furniture of pages from text; a running title is one that the document prints more than once. */
export function createFurniture(blocks: readonly DraftBlock[]): (block: DraftParagraph) => Furniture | null {
  const seen = new Map<string, number>()
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.text.length > LONGEST) continue
    const key = titleKey(block.text)
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return ({ text, label, level }) => {
    if (text.length > LONGEST) return null
    if (isPageNumber(text)) return 'number'
    if (CONTINUED.test(text)) return 'continued'
    if (isCaption(text)) return null
    if ((seen.get(titleKey(text)) ?? 0) > 1) return titleKey(text) === sameKey(text) ? 'title' : 'number'
    return label === null && level === null && !isChapter(text) && !/[.:;,]$/.test(text) ? 'line' : null
  }
}

export function isPageNumber(text: string): boolean {
  return NUMBER.test(text)
}

/** A running title with its page number left out. */
function titleKey(text: string): string {
  return sameKey(text.replace(NUMBER_AT_END, ''))
}

/** A line alone may head what follows; with the number of a page beside it, a page ended here. */
export function isPageEnd(kinds: readonly Furniture[]): boolean {
  return kinds.includes('number') || !(kinds.includes('title') || kinds.includes('line'))
}
