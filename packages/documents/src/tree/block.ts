import type { Inline } from './inline.ts'
import type { Picture } from './picture.ts'

export type Align = 'left' | 'center' | 'right' | 'justify'

/** Level 1 is a chapter (BAB I …, new page, centred); 2 = A. B. …; 3 = 1. 2. …; 4 = a. b. …, 5 = 1) 2) … */
export interface HeadingBlock {
  type: 'heading'
  id: string
  level: 1 | 2 | 3 | 4 | 5
  /** Printed before the text, computed by the template: `BAB III`, `A.`, `1.`; null for unnumbered (Kata Pengantar). */
  label: string | null
  text: string
  /** A title that stands below a letterhead: of level 1, and yet on the page that has begun. */
  continues?: boolean
}

export interface ParagraphBlock {
  type: 'paragraph'
  content: Inline[]
  align?: Align
  /** First line indented, as in report prose. */
  indent?: boolean
  /** `run-in` is a bold title that no contents list names; it stays with what follows. */
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
  /** Label above it and its neighbours of the same group, as in a head of two rows. */
  group?: string
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
  /** A row `1 2 3 …` below the head, as the forms of the regulation have it. */
  numberRow?: boolean
  /** Set close, in smaller type: many rows, or long ones, that shall stand on few pages. */
  close?: boolean
  /** Stands on the page of what follows it: signatures never stand alone. */
  withNext?: boolean
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

/** A photo, a screenshot or a logo between paragraphs; the caption, if there is one, stands below and is not numbered. */
export interface ImageBlock {
  type: 'image'
  picture: Picture
  alt: string
  /** Millimetres; never wider than the text. */
  width: number
  caption: string | null
}

export interface PageBreakBlock {
  type: 'page-break'
}

export interface ContentsBlock {
  type: 'contents'
  of: 'headings' | 'tables' | 'figures'
}

export interface SigningParty {
  /** Side in an agreement, `Pihak Pertama`; only where the form asks for it. */
  role?: string
  /** The office on lines of their own, above a post that does not name it. */
  kantor?: string[]
  jabatan: string
  nama: string
  nip: string | null
  /** What stands between post and name: room for ink (absent), `ttd.` on a copy, or the place of an electronic signature. */
  sign?: 'ttd' | 'electronic'
}

/** Signature places side by side; the last one stands at the right. */
export interface SignatureBlock {
  type: 'signatures'
  /** `Blitar, 4 Januari 2021`; printed above the right one. */
  place: string | null
  parties: SigningParty[]
  /** A single one that stands at the left: who says that a copy is true. */
  side?: 'left'
}

export interface CoverBlock {
  type: 'cover'
  /** Absent in what was sealed before covers had one. */
  emblem?: { picture: Picture; alt: string }
  lines: string[]
  office: string
  year: string
  /** Below the office's name. */
  address?: string[]
}

/** Head of an official paper. */
export interface LetterheadBlock {
  type: 'letterhead'
  emblem: { picture: Picture; alt: string }
  /** One to three lines, bold: `KOMISI PEMILIHAN UMUM`, `KOTA BLITAR`. */
  lines: string[]
  /** A letter: address and telephone, with the emblem at the left and a double rule below. Null: all centred, no rule. */
  address: string[] | null
}

/** Texts behind a label and a colon that stand below each other: `Nama : …`, `Menimbang : a. …`. */
export interface LabelledBlock {
  type: 'labelled'
  /** `lines` stand close, as in a letter's head; `clauses` apart, as in a Keputusan. */
  style: 'lines' | 'clauses'
  items: { label: string; blocks: Block[] }[]
}

/** Head of a Lampiran: lines at the right half of the page, left-aligned. */
export interface LampiranHeadBlock {
  type: 'lampiran-head'
  lines: string[]
}

/** Who gets a copy of a letter. */
export interface TembusanBlock {
  type: 'tembusan'
  receivers: string[]
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
  | ImageBlock
  | LetterheadBlock
  | LabelledBlock
  | LampiranHeadBlock
  | TembusanBlock
