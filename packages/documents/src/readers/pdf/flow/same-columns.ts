import type { PdfTable } from '../table/pdf-table.ts'

const NEAR = 12

/**
 * Two parts of a table with the columns of both: a page on which some columns stay empty shows fewer of them.
 * Null when the parts do not stand in the same columns.
 */
export function sameColumns(above: PdfTable, below: PdfTable): [PdfTable, PdfTable] | null {
  if (above.kind !== below.kind) return null
  const [fewer, more] = above.columns <= below.columns ? [above, below] : [below, above]
  const place = fewer.lefts.map((left) => more.lefts.findIndex((other) => Math.abs(other - left) < NEAR))
  if (place.some((at, index) => at < 0 || (index > 0 && at <= (place[index - 1] ?? -1)))) return null
  if (fewer.columns === more.columns) return [above, below]
  // One shared edge proves nothing.
  if (fewer.columns < 2) return null
  const moved = spread(fewer, place, more)
  return above === fewer ? [moved, below] : [above, moved]
}

function spread(table: PdfTable, place: readonly number[], onto: PdfTable): PdfTable {
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const column = place[cell.column] ?? 0
      const last = place[cell.column + cell.colspan - 1] ?? column
      return { ...cell, column, colspan: last - column + 1 }
    })
    const covered = new Set(
      cells.flatMap((cell) => Array.from({ length: cell.colspan }, (_, at) => cell.column + at)),
    )
    for (let column = 0; column < onto.columns; column++) {
      if (!covered.has(column)) cells.push({ column, colspan: 1, rowspan: 1, lines: [] })
    }
    const lefts = onto.lefts.map((left, at) => {
      const own = place.indexOf(at)
      return own < 0 ? left : (row.lefts[own] ?? left)
    })
    return { ...row, lefts, cells: cells.sort((a, b) => a.column - b.column) }
  })
  return { ...table, columns: onto.columns, lefts: onto.lefts, rows }
}
