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

export function segmentsOf(text: string): Segment[] {
  return [...text.matchAll(/\S+(?: \S+)*/g)].map(({ 0: words, index }) => ({
    text: words,
    from: index,
    to: index + words.length,
  }))
}

/** Two texts on one line with blanks between them, as `pdftotext -layout` prints cells. */
export function hasGap(text: string): boolean {
  return /\S {2,}\S/.test(text)
}
