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

/** More rows than these are not held together. */
const MOST_HELD = 12

/**
 * Index of the first row that must stay on the page of the closing total: the row above it, every row merged with
 * that one, and the groups that name it. The number of rows when there is no closing total, or too much to hold
 * together.
 */
export function closingStart(table: TableBlock): number {
  const count = table.rows.length
  let start = count
  while (start > 0 && isClosing(table, start - 1)) start--
  if (start === count || start === 0) return count
  start--
  for (let at = start; at >= 0; at--) {
    const named = at === start - 1 && table.rows[at]?.kind === 'group'
    if (named || at + rowsMerged(table, at) > start) start = at
  }
  return holdable(table, start, count) ? start : count
}

/** Totals, and groups that nothing follows any more. */
function isClosing(table: TableBlock, at: number): boolean {
  const kind = table.rows[at]?.kind
  return kind === 'total' || kind === 'group'
}

/** Whether the rows that cells of this row are merged over can and shall stand on one page. */
export function holdsMerged(table: TableBlock, at: number): boolean {
  const merged = rowsMerged(table, at)
  return merged > 1 && holdable(table, at, at + merged)
}

/** By row: whether it must stand on the page of the next one; in a table kept whole, each but the last. */
export function staysWithNext(table: TableBlock, whole: boolean): boolean[] {
  const closing = closingStart(table)
  const last = table.rows.length - 1
  const stays = table.rows.map(
    (row, at) => at < last && (whole || at >= closing || row.kind === 'group' || beforeTotal(table, at)),
  )
  table.rows.forEach((_, at) => {
    if (holdsMerged(table, at)) stays.fill(true, at, at + rowsMerged(table, at) - 1)
  })
  return stays
}

function beforeTotal(table: TableBlock, at: number): boolean {
  return table.rows[at]?.kind === 'row' && table.rows[at + 1]?.kind === 'total'
}

export interface RowRun {
  /** True for rows that must stand on the page of what follows them. */
  kept: boolean
  from: number
  to: number
}

/**
 * The rows above the closing ones as runs. A run that is kept (a group, or what a subtotal sums up) holds only whole
 * cells: rows merged with one outside it stay as they are.
 */
export function rowRuns(table: TableBlock): RowRun[] {
  const end = closingStart(table)
  const open = firstOfMerged(table)
  const kept = table.rows.map((row, at) => at < end - 1 && (row.kind === 'group' || beforeTotal(table, at)))
  // What is merged with a kept row is kept with it, or neither is.
  for (let at = end - 1; at >= 0; at--) {
    const first = open[at] ?? at
    if (!kept[at] || first === at) continue
    const hold = holdable(table, first, at + 1)
    kept.fill(hold, first, at + 1)
  }
  table.rows.forEach((_, at) => {
    const merged = rowsMerged(table, at)
    if (merged > 1 && kept.slice(at, at + merged).includes(false)) kept.fill(false, at, at + merged)
  })
  const runs: RowRun[] = []
  for (let at = 0; at < end; at++) {
    const last = runs.at(-1)
    if (last && last.kept === kept[at]) last.to = at + 1
    else runs.push({ kept: kept[at] ?? false, from: at, to: at + 1 })
  }
  return runs
}

/** By row: the first row that a chain of merged cells joins it with. */
function firstOfMerged(table: TableBlock): number[] {
  const first = table.rows.map((_, at) => at)
  table.rows.forEach((_, at) => {
    for (let below = at + 1; below < at + rowsMerged(table, at); below++) {
      first[below] = Math.min(first[below] ?? below, first[at] ?? at)
    }
  })
  return first
}

function rowsMerged(table: TableBlock, at: number): number {
  return Math.max(1, ...(table.rows[at]?.cells ?? []).map((cell) => cell.rowspan ?? 1))
}

function holdable(table: TableBlock, from: number, to: number): boolean {
  const text = table.rows.slice(from, to).reduce((sum, row) => sum + rowLength(row), 0)
  return to - from <= MOST_HELD && text <= 2000
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
