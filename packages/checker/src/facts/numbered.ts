import type { Position, ReadDocument } from '@akuntabel/documents'

/** A numbered item of a list. */
export interface NumberedItem {
  /** As printed: `3.`, `c.`, `4)`. */
  label: string
  /** Items of one list share it: `1.`, `a.`, `1)`. */
  form: string
  number: number
  text: string
  /** Number of the stretch between two headings it stands in. */
  stretch: number
  position: Position
}

const IN_LINE =
  /^(?:menimbang|mengingat|mem(?:p?erhatikan)|memutuskan)\s*:\s*((?:\d{1,2}|[a-z])[.)])\s+(.*)$/i

/** Numbered items in order; `Mengingat : 1. …` opens a list in its line. */
export function extractNumbered(doc: ReadDocument): NumberedItem[] {
  const items: NumberedItem[] = []
  let stretch = 0
  for (const block of doc.blocks) {
    if (block.type === 'heading') stretch++
    if (block.type !== 'paragraph' || block.aside !== null) continue
    const opening = IN_LINE.exec(block.text)
    if (opening) stretch++
    else if (/^\p{Lu}[\p{Lu}\s]{2,}\s*:/u.test(block.text)) stretch++
    const label = opening?.[1] ?? block.listLabel
    const read = label === null ? null : readLabel(label)
    if (label === null || read === null) continue
    items.push({ label, ...read, text: opening?.[2] ?? block.text, stretch, position: block.position })
  }
  return items
}

function readLabel(label: string): { form: string; number: number } | null {
  const bare = label.trim()
  const digits = /^\(?(\d{1,3})([.)])$/.exec(bare)
  if (digits) return { form: `1${digits[2]}`, number: Number(digits[1]) }
  const letter = /^\(?([a-z])([.)])$/i.exec(bare)
  if (!letter) return null
  const lower = (letter[1] ?? '').toLowerCase()
  return { form: `${letter[1] === lower ? 'a' : 'A'}${letter[2]}`, number: lower.charCodeAt(0) - 96 }
}
