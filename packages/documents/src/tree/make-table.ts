import type { TableBlock, TableCell, TableColumn, TableRow } from './block.ts'
import type { Inline } from './inline.ts'
import { type Content, inline } from './make-inline.ts'

type CellOptions = Omit<TableCell, 'content'>
/** A cell may be given as bare content. */
export type CellInput = Content | TableCell

export function column(label: string, options: Partial<Omit<TableColumn, 'label'>> = {}): TableColumn {
  return { label, align: 'left', width: 1, ...options }
}

/** A column of figures: right-aligned, the unit once in the header. */
export function figureColumn(label: string, unit: string | null, width = 1): TableColumn {
  return unit === null ? { label, align: 'right', width } : { label, unit, align: 'right', width }
}

export function cell(content: Content, options: CellOptions = {}): TableCell {
  return { content: inline(content), ...options }
}

export function row(cells: readonly CellInput[], level?: number): TableRow {
  return makeRow('row', cells, level)
}

/** A line that names what follows (a sasaran, a programme); bold. */
export function groupRow(cells: readonly CellInput[], level?: number): TableRow {
  return makeRow('group', cells, level)
}

/** The sum; writers keep it with the row above. */
export function totalRow(cells: readonly CellInput[]): TableRow {
  return makeRow('total', cells)
}

export function table(options: {
  id: string
  number?: string | null
  caption?: string | null
  columns: TableColumn[]
  rows: TableRow[]
  numberRow?: boolean
  close?: boolean
  withNext?: boolean
  note?: Content
}): TableBlock {
  const { id, number = null, caption = null, columns, rows, numberRow, close, withNext } = options
  const note: Inline[] = inline(options.note)
  return {
    type: 'table',
    id,
    number,
    caption,
    columns,
    rows,
    ...(numberRow ? { numberRow } : {}),
    ...(close ? { close } : {}),
    ...(withNext ? { withNext } : {}),
    ...(note.length > 0 ? { note } : {}),
  }
}

function makeRow(kind: TableRow['kind'], cells: readonly CellInput[], level?: number): TableRow {
  return { kind, cells: cells.map(toCell), ...(level === undefined ? {} : { level }) }
}

function toCell(input: CellInput): TableCell {
  return isCell(input) ? input : cell(input)
}

function isCell(input: CellInput): input is TableCell {
  return typeof input === 'object' && input !== null && !Array.isArray(input) && 'content' in input
}
