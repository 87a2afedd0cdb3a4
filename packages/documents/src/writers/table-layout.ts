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

/** Rows that a cell of this row is merged over, itself included. */
export function rowsMerged(table: TableBlock, at: number): number {
  return Math.max(1, ...(table.rows[at]?.cells ?? []).map((cell) => cell.rowspan ?? 1))
}

/** The table with no cell merged over the border above a row: what goes on below it is an empty cell, or says the same again. */
export function cutMerged(
  table: TableBlock,
  border: number,
  { again = false }: { again?: boolean } = {},
): TableBlock {
  const placed = placeRows(table)
  if (placed[border] === undefined) return table
  const rest = placed.slice(0, border).flatMap(({ cells }, at) =>
    cells.flatMap(({ cell, column }) => {
      const below = at + (cell.rowspan ?? 1) - border
      return below > 0
        ? [{ column, cell: { ...cell, content: again ? cell.content : [], rowspan: below } }]
        : []
    }),
  )
  if (rest.length === 0) return table
  const rows = placed.map(({ row, cells }, at): TableRow => {
    if (at === border) {
      const all = [...rest, ...cells].toSorted((a, b) => a.column - b.column)
      return { ...row, cells: all.map(({ cell }) => cell) }
    }
    if (at > border) return row
    const above = (cell: TableCell) => Math.min(cell.rowspan ?? 1, border - at)
    return { ...row, cells: row.cells.map((cell) => ({ ...cell, rowspan: above(cell) })) }
  })
  return { ...table, rows }
}

// A row longer than this may be divided between pages: held together it could be taller than one.
const LONGEST_WHOLE_ROW = 1500

export function holdsTogether(row: TableRow): boolean {
  return rowLength(row) <= LONGEST_WHOLE_ROW
}

export function rowLength(row: TableRow): number {
  return row.cells.reduce((sum, cell) => sum + contentLength(cell), 0)
}

function contentLength(cell: TableCell): number {
  return cell.content.reduce((sum, node) => sum + ('text' in node ? node.text.length : 1), 0)
}
