import type { PdfRow } from './pdf-table.ts'

/** The width that lines of a column had: as wide as its longest line among rows laid out alike. */
export function columnRooms(rows: readonly PdfRow[]): (row: PdfRow, column: number) => number {
  const rooms = new Map<string, number>()
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.colspan > 1) continue
      const key = keyOf(row, cell.column)
      for (const line of cell.lines) rooms.set(key, Math.max(rooms.get(key) ?? 0, line.width))
    }
  }
  return (row, column) => rooms.get(keyOf(row, column)) ?? 0
}

function keyOf(row: PdfRow, column: number): string {
  const edge = (at: number) => Math.round((row.lefts[at] ?? 0) / 4)
  return `${column} ${edge(column)} ${edge(column + 1)}`
}
