import type { Box, RuledGrid } from './ruled-grid.ts'

export interface RuledCell extends Box {
  row: number
  column: number
  rowspan: number
  colspan: number
}

/** Cells of a bordered table: squares of the grid with no line between them are one cell. */
export function ruledCells(grid: RuledGrid): RuledCell[] {
  const columns = grid.xs.length - 1
  const rows = grid.ys.length - 1
  const taken = new Set<number>()
  const cells: RuledCell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue
      const colspan = spanRight(grid, row, column)
      const rowspan = spanDown(grid, { row, column, colspan })
      for (let r = row; r < row + rowspan; r++) {
        for (let c = column; c < column + colspan; c++) taken.add(r * columns + c)
      }
      cells.push({
        row,
        column,
        rowspan,
        colspan,
        left: grid.xs[column] ?? 0,
        right: grid.xs[column + colspan] ?? 0,
        top: grid.ys[row] ?? 0,
        bottom: grid.ys[row + rowspan] ?? 0,
      })
    }
  }
  return cells
}

function spanRight(grid: RuledGrid, row: number, column: number): number {
  let span = 1
  while (column + span < grid.xs.length - 1 && !hasVertical(grid, column + span, row)) span++
  return span
}

function spanDown(grid: RuledGrid, at: { row: number; column: number; colspan: number }): number {
  let span = 1
  while (at.row + span < grid.ys.length - 1) {
    const open = Array.from(
      { length: at.colspan },
      (_, c) => !hasHorizontal(grid, at.row + span, at.column + c),
    )
    const inner = spanRight(grid, at.row + span, at.column) === at.colspan
    if (!inner || !open.every(Boolean)) break
    span++
  }
  return span
}

function hasVertical(grid: RuledGrid, column: number, row: number): boolean {
  const middle = ((grid.ys[row] ?? 0) + (grid.ys[row + 1] ?? 0)) / 2
  const x = grid.xs[column] ?? 0
  return grid.vertical.some((rule) => Math.abs(rule.at - x) <= 4 && rule.from <= middle && rule.to >= middle)
}

function hasHorizontal(grid: RuledGrid, row: number, column: number): boolean {
  const middle = ((grid.xs[column] ?? 0) + (grid.xs[column + 1] ?? 0)) / 2
  const y = grid.ys[row] ?? 0
  return grid.horizontal.some(
    (rule) => Math.abs(rule.at - y) <= 4 && rule.from <= middle && rule.to >= middle,
  )
}
