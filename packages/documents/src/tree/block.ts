import type { Inline } from './inline.ts'

export type Align = 'left' | 'center' | 'right' | 'justify'

/** Level 1 is a chapter (BAB I …, new page, centred); 2 = A. B. …; 3 = 1. 2. …; 4 = a. b. … */
export interface HeadingBlock {
  type: 'heading'
  id: string
  level: 1 | 2 | 3 | 4
  /** Printed before the text, computed by the template: `BAB III`, `A.`, `1.`; null for unnumbered (Kata Pengantar). */
  label: string | null
  text: string
}

export interface ParagraphBlock {
  type: 'paragraph'
  content: Inline[]
  align?: Align
  /** First line indented, as in report prose. */
  indent?: boolean
  /** `run-in` is a bold title below the four heading levels; it stays with what follows. */
  style?: 'title' | 'subtitle' | 'caption-note' | 'small' | 'run-in'
}

export interface ListBlock {
  type: 'list'
  style: 'bullet' | 'decimal' | 'alpha' | 'kesatu'
  items: Block[][]
}

export interface TableColumn {
  label: string
  /** Printed once in the header: `Pagu (Rp)`. */
  unit?: string
  align: 'left' | 'center' | 'right'
  /** Relative width; widths of a table are normalised by the writer. */
  width: number
}

export interface TableCell {
  content: Inline[]
  /** Cells merged downwards (sasaran over its indicators); covered cells are left out of following rows. */
  rowspan?: number
  colspan?: number
  bold?: boolean
  align?: 'left' | 'center' | 'right'
}

export interface TableRow {
  kind: 'row' | 'group' | 'total'
  /** Indent level of the first text cell: program 0, kegiatan 1, KRO 2, output 3. */
  level?: number
  cells: TableCell[]
}

export interface TableBlock {
  type: 'table'
  id: string
  /** `3.1`; null for a table that is not numbered nor listed (PK statement, signatures). */
  number: string | null
  caption: string | null
  columns: TableColumn[]
  rows: TableRow[]
  /** Printed small below the table: source, revision, rounding. */
  note?: Inline[]
}

export interface FigureBlock {
  type: 'figure'
  id: string
  number: string
  caption: string
  alt: string
  /** Complete SVG with width, height and viewBox, no external reference. */
  svg: string
}

export interface PageBreakBlock {
  type: 'page-break'
}

export interface ContentsBlock {
  type: 'contents'
  of: 'headings' | 'tables' | 'figures'
}

/** Signature places side by side; the last one stands at the right. */
export interface SignatureBlock {
  type: 'signatures'
  /** `Blitar, 4 Januari 2021`; printed above the right one. */
  place: string | null
  parties: { role: string; jabatan: string; nama: string; nip: string | null }[]
}

export interface CoverBlock {
  type: 'cover'
  lines: string[]
  office: string
  year: string
}

/** Blocks printed on landscape pages. */
export interface LandscapeBlock {
  type: 'landscape'
  blocks: Block[]
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FigureBlock
  | PageBreakBlock
  | ContentsBlock
  | SignatureBlock
  | CoverBlock
  | LandscapeBlock
