import type { WrappedLine } from '../join-wrapped.ts'

export interface PdfCell {
  column: number
  colspan: number
  rowspan: number
  lines: WrappedLine[]
}

export interface PdfRow {
  page: number
  /** Baselines of its first and last line. */
  top: number
  bottom: number
  cells: PdfCell[]
  /** Left edges of the columns on its page: parts of one table may be laid out differently. */
  lefts: readonly number[]
}

/** A table as found on one page; parts on following pages are joined before its words are. */
export interface PdfTable {
  kind: 'ruled' | 'aligned'
  columns: number
  /** Left edges of the columns. */
  lefts: number[]
  rows: PdfRow[]
  top: number
  bottom: number
  /** Distance between lines of one cell, and what a new row adds to it. */
  pitch: number
  extra: number
  confidence: number
}
