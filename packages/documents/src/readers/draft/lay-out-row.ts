import { LIMITS } from '../limits.ts'
import type { DraftCell, Place } from './draft.ts'

/** Rows still covered from above, by column. */
export interface Grid {
  covered: number[]
}

export interface LooseCell {
  text: string
  colspan: number
  rowspan: number
  place: Place
}

export function newGrid(): Grid {
  return { covered: [] }
}

/** Gives each cell of the next row its column, skipping columns that a merged cell from above still covers. */
export function layOutRow(grid: Grid, cells: readonly LooseCell[]): DraftCell[] {
  const next = grid.covered.map((rest) => Math.max(0, rest - 1))
  let column = 0
  const laid: DraftCell[] = []
  for (const cell of cells) {
    while ((grid.covered[column] ?? 0) > 0) column++
    if (column >= LIMITS.tableColumns) break
    const colspan = Math.min(cell.colspan, LIMITS.tableColumns - column)
    laid.push({ text: cell.text, column, colspan, rowspan: cell.rowspan, place: cell.place })
    for (let at = column; at < column + colspan; at++) next[at] = cell.rowspan - 1
    column += colspan
  }
  grid.covered = Array.from(next, (rest) => rest ?? 0)
  return laid
}
