import type { TableBlock, TableCell, TableRow } from '../tree/block.ts'

export interface PlacedCell {
  cell: TableCell
  /** Column where the cell begins, counting columns covered by merged cells above. */
  column: number
}

export interface PlacedRow {
  row: TableRow
  cells: PlacedCell[]
}

/** The rows with the column of each cell. */
export function placeRows(table: TableBlock): PlacedRow[] {
  const rest = table.columns.map(() => 0)
  return table.rows.map((row) => {
    const cells: PlacedCell[] = []
    const next = rest.map((left) => Math.max(0, left - 1))
    let column = 0
    for (const cell of row.cells) {
      while ((rest[column] ?? 0) > 0) column++
      cells.push({ cell, column })
      for (let span = 0; span < (cell.colspan ?? 1); span++) next[column++] = (cell.rowspan ?? 1) - 1
    }
    rest.splice(0, rest.length, ...next)
    return { row, cells }
  })
}

/** Where levels are shown by indent: the widest left-aligned column (a code beside it stays put). */
export function indentColumn(table: TableBlock): number {
  let found = 0
  let width = -1
  table.columns.forEach((column, at) => {
    if (column.align === 'left' && column.width > width) {
      found = at
      width = column.width
    }
  })
  return found
}

export function alignOf(table: TableBlock, placed: PlacedCell): 'left' | 'center' | 'right' {
  return placed.cell.align ?? table.columns[placed.column]?.align ?? 'left'
}

/**
 * Index of the first row that must stay on the page of the closing total: the row above it, and every row
 * merged with that one. The number of rows when there is no closing total, or too much to hold together.
 */
export function closingStart(table: TableBlock): number {
  const count = table.rows.length
  let start = count
  while (start > 0 && table.rows[start - 1]?.kind === 'total') start--
  if (start === count || start === 0) return count
  start--
  for (let at = start; at >= 0; at--) {
    if (at + rowsMerged(table, at) > start) start = at
  }
  return holdable(table, start, count) ? start : count
}

/** Whether the rows that cells of this row are merged over can and shall stand on one page. */
export function holdsMerged(table: TableBlock, at: number): boolean {
  const merged = rowsMerged(table, at)
  return merged > 1 && holdable(table, at, at + merged)
}

/** By row: whether it must stand on the page of the next one. */
export function staysWithNext(table: TableBlock): boolean[] {
  const closing = closingStart(table)
  const last = table.rows.length - 1
  const stays = table.rows.map((row, at) => at < last && (at >= closing || row.kind === 'group'))
  table.rows.forEach((_, at) => {
    if (holdsMerged(table, at)) stays.fill(true, at, at + rowsMerged(table, at) - 1)
  })
  return stays
}

function rowsMerged(table: TableBlock, at: number): number {
  return Math.max(1, ...(table.rows[at]?.cells ?? []).map((cell) => cell.rowspan ?? 1))
}

function holdable(table: TableBlock, from: number, to: number): boolean {
  const text = table.rows.slice(from, to).reduce((sum, row) => sum + rowLength(row), 0)
  return to - from <= 10 && text <= 2000
}

// A row longer than this may be divided between pages: held together it could be taller than one.
const LONGEST_WHOLE_ROW = 1500

export function holdsTogether(row: TableRow): boolean {
  return rowLength(row) <= LONGEST_WHOLE_ROW
}

function rowLength(row: TableRow): number {
  return row.cells.reduce((sum, cell) => sum + contentLength(cell), 0)
}

function contentLength(cell: TableCell): number {
  return cell.content.reduce((sum, node) => sum + ('text' in node ? node.text.length : 1), 0)
}
