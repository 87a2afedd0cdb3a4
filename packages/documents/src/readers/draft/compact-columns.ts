import type { DraftTable } from './draft.ts'

/** Word keeps a grid column for every edge a cell ever had; only those where a cell starts are columns. */
export function compactColumns(table: DraftTable): DraftTable {
  const starts = new Set(table.rows.flatMap((row) => row.cells.map((cell) => cell.column)))
  const kept = [...starts].sort((a, b) => a - b)
  if (kept.length === table.columns) return table
  const place = new Map(kept.map((column, at) => [column, at]))
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      column: place.get(cell.column) ?? 0,
      colspan: kept.filter((column) => column >= cell.column && column < cell.column + cell.colspan).length,
    })),
  }))
  return { ...table, columns: kept.length, rows }
}
