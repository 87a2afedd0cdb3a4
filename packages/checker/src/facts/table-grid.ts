import type { Position, ReadRow, ReadTable } from '@akuntabel/documents'

export interface GridCell {
  text: string
  position: Position
  /** Covered by the merged cell above. */
  inherited: boolean
  /** Covered by the merged cell to the left. */
  covered: boolean
}

/** Lays a table out as one cell per row and column; merged cells are repeated and say so. */
export function tableGrid(table: ReadTable): GridCell[][] {
  const grid: GridCell[][] = table.rows.map((row) => emptyRow(row, table.columns))
  table.rows.forEach((row, at) => {
    for (const cell of row.cells) {
      for (let down = 0; down < cell.rowspan; down++) {
        for (let right = 0; right < cell.colspan; right++) {
          const line = grid[at + down]
          if (!line || cell.column + right >= table.columns) continue
          line[cell.column + right] = {
            text: cell.text,
            position: cell.position,
            inherited: down > 0,
            covered: right > 0,
          }
        }
      }
    }
  })
  return grid
}

function emptyRow(row: ReadRow, columns: number): GridCell[] {
  return Array.from({ length: columns }, (_, column) => ({
    text: '',
    position: { ...row.position, column },
    inherited: false,
    covered: false,
  }))
}
