import type { Position } from '@akuntabel/documents'
import type { Facts } from '../../facts/types.ts'
import { distance, squeezed } from '../../facts/words.ts'

export interface Heading {
  text: string
  chapter: string | null
  position: Position
}

const SHORT = 160
const SPELLING = 0.2

/** Headings, and short lines that may be headings a reader did not recognise; the contents themselves left out. */
export function headingsOf(facts: Facts): Heading[] {
  const inContents = new Set(facts.contents.map(({ position }) => position.block))
  const lines = [
    ...facts.sections.map(({ heading, position }) => ({ text: heading, position })),
    ...facts.sentences
      .filter(({ text }) => text.length < SHORT)
      .map(({ text, position }) => ({ text, position })),
  ]
    .filter(({ position }) => !inContents.has(position.block))
    .toSorted((a, b) => a.position.block - b.position.block)
  let chapter: string | null = null
  return lines.map(({ text, position }) => {
    chapter = /^bab\s+([ivx\d]+)\b/i.exec(text)?.[1]?.toUpperCase() ?? chapter
    return { text, chapter, position }
  })
}

/** Without chapter and number: `BAB I PENDAHULUAN` → `PENDAHULUAN`. */
export function bareTitle(text: string): string {
  return text
    .replace(/^bab\s+[ivx\d]{1,5}\b[.:\s]*/i, '')
    .replace(/^(?:[ivx]{1,5}(?:\.\d{1,2})*\.?|[a-z]\.|\d{1,2}(?:\.\d{1,2})*\.?)\s+/i, '')
    .trim()
}

export function isSameTitle(entry: string, heading: string): boolean {
  const [one, other] = [squeezed(bareTitle(entry)), squeezed(bareTitle(heading))]
  if (one === '' || other === '') return false
  if (one === other) return true
  // A heading over two lines, or an entry that was cut.
  if (other.includes(one) && one.length >= 8 && one.length >= other.length * 0.3) return true
  if (one.includes(other) && other.length >= one.length * 0.6) return true
  return distance(bareTitle(entry), bareTitle(heading)) <= SPELLING
}
