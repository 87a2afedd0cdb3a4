/** Words of a line that stand apart from others by two blanks or more, and where they stand. */
export interface Segment {
  text: string
  from: number
  to: number
}

/** Where the words of a column begin and end. */
export interface Column {
  from: number
  to: number
}

/** Looked for by what parts them: a pattern of the words themselves remembers every blank of a line of millions. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  let from = 0
  const endAt = (to: number) => {
    if (to > from) segments.push({ text: text.slice(from, to), from, to })
  }
  for (const { 0: blank, index } of text.matchAll(/\s+/g)) {
    const within = blank === ' ' && index > 0 && index + 1 < text.length
    if (within) continue
    endAt(index)
    from = index + blank.length
  }
  endAt(text.length)
  return segments
}

/** Two texts on one line with blanks between them, as `pdftotext -layout` prints cells. */
export function hasGap(text: string): boolean {
  return /\S {2,}\S/.test(text)
}
