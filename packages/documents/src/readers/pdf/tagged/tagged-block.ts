import type { WrappedLine } from '../join-wrapped.ts'

export interface TaggedParagraph {
  type: 'paragraph'
  page: number
  lines: WrappedLine[]
  bold: boolean
  level: number | null
  label: string | null
  /** Contents entry or caption. */
  plain: boolean
  note: boolean
}

export interface TaggedCell {
  lines: WrappedLine[]
  colspan: number
  rowspan: number
}

export interface TaggedRow {
  header: boolean
  /** Page of its first words; null while it has none. */
  page: number | null
  cells: TaggedCell[]
}

export interface TaggedTable {
  type: 'table'
  page: number
  rows: TaggedRow[]
}

export type TaggedBlock = TaggedParagraph | TaggedTable
