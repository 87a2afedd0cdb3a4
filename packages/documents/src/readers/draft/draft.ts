/** What every reader produces before the common passes: blocks in reading order, not yet numbered. */

export interface Place {
  line: number | null
  page: number | null
  anchor: number | null
}

export interface DraftParagraph {
  type: 'paragraph'
  text: string
  /** Every letter of it is bold. */
  bold: boolean
  /** Heading level the format itself states; null for body text. */
  level: number | null
  /** List label the format computes or marks; labels typed into the text are found later. */
  label: string | null
  aside: 'header' | 'footer' | 'footnote' | 'text-box' | null
  /** Never a heading: an entry of a table of contents, a caption. */
  plain: boolean
  place: Place
}

export interface DraftCell {
  text: string
  column: number
  colspan: number
  rowspan: number
  place: Place
}

export interface DraftRow {
  /** True when the format marks it; else guessed later. */
  header: boolean
  cells: DraftCell[]
  place: Place
}

export interface DraftTable {
  type: 'table'
  columns: number
  rows: DraftRow[]
  confidence: number
  place: Place
}

/** A blank line, an empty paragraph or a page boundary: nothing to read, but blocks around it may belong together. */
export interface DraftGap {
  type: 'gap'
}

export type DraftBlock = DraftParagraph | DraftTable | DraftGap

export const NOWHERE: Place = { line: null, page: null, anchor: null }

export function draftParagraph(text: string, more: Partial<DraftParagraph> = {}): DraftParagraph {
  return {
    type: 'paragraph',
    text,
    bold: false,
    level: null,
    label: null,
    aside: null,
    plain: false,
    place: NOWHERE,
    ...more,
  }
}

/** Rows of plain cells, one per column: for formats without merged cells. */
export function draftRow(texts: readonly string[], place: Place = NOWHERE, header = false): DraftRow {
  const cells = texts.map((text, column) => ({ text, column, colspan: 1, rowspan: 1, place }))
  return { header, cells, place }
}

export function draftTable(rows: DraftRow[], confidence = 1): DraftTable {
  const columns = rows.reduce((most, row) => {
    return row.cells.reduce((end, cell) => Math.max(end, cell.column + cell.colspan), most)
  }, 0)
  return { type: 'table', columns, rows, confidence, place: rows[0]?.place ?? NOWHERE }
}
