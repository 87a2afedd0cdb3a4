import { lineText, toLines } from '../lines.ts'
import type { Page, Run } from '../page.ts'
import type { PdfCell, PdfRow, PdfTable } from './pdf-table.ts'
import type { RuledCell } from './ruled-cells.ts'
import { ruledCells } from './ruled-cells.ts'
import type { RuledGrid } from './ruled-grid.ts'
import { ruledGrids } from './ruled-grid.ts'
import { splitAtEdges } from './split-run.ts'
import { stripedGrids } from './striped-grid.ts'

export interface RuledFound {
  tables: PdfTable[]
  /** The runs that stand in no table. */
  rest: Run[]
}

/** The bordered tables of a page with their text. */
export function ruledTables(page: Page, runs: readonly Run[]): RuledFound {
  let rest = [...runs]
  const tables: PdfTable[] = []
  // Inner tables first: a frame drawn around a table is no table itself.
  const grids = ruledGrids(page.rules).sort((a, b) => height(a) - height(b))
  for (const grid of grids) {
    const inside = rest.filter((run) => isInside(run, grid))
    const table = readGrid(grid, inside, page.number)
    if (!table) continue
    tables.push(table)
    const taken = new Set(inside)
    rest = rest.filter((run) => !taken.has(run))
  }
  for (const { grid, inside } of stripedGrids(page.rules, rest)) {
    const table = readGrid(grid, inside, page.number)
    if (!table) continue
    tables.push({ ...table, confidence: 0.9 })
    const taken = new Set(inside)
    rest = rest.filter((run) => !taken.has(run))
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest }
}

function height(grid: RuledGrid): number {
  return (grid.ys.at(-1) ?? 0) - (grid.ys[0] ?? 0)
}

function isInside(run: Run, grid: RuledGrid): boolean {
  const x = run.x + Math.min(run.width / 2, 20)
  const y = run.y - run.size * 0.3
  return (
    x >= (grid.xs[0] ?? 0) - 2 &&
    x <= (grid.xs.at(-1) ?? 0) + 2 &&
    y >= (grid.ys[0] ?? 0) - 1 &&
    y <= (grid.ys.at(-1) ?? 0) + 1
  )
}

export function readGrid(grid: RuledGrid, inside: readonly Run[], page: number): PdfTable | null {
  const pieces = inside.flatMap((run) => splitAtEdges(run, grid.xs))
  const cells = ruledCells(grid).map((cell) => ({ cell, lines: linesIn(cell, pieces) }))
  if (cells.filter(({ lines }) => lines.length > 0).length < 2) return null
  const columns = new Set(cells.filter(({ lines }) => lines.length > 0).map(({ cell }) => cell.column))
  if (columns.size < 2) return null
  const rows: PdfRow[] = []
  for (let row = 0; row < grid.ys.length - 1; row++) {
    const own = cells.filter(({ cell }) => cell.row === row)
    rows.push({
      page,
      top: grid.ys[row] ?? 0,
      bottom: grid.ys[row + 1] ?? 0,
      lefts: grid.xs.slice(0, -1),
      cells: own.map(({ cell, lines }) => toCell(cell, lines)),
    })
  }
  return {
    kind: 'ruled',
    columns: grid.xs.length - 1,
    lefts: grid.xs.slice(0, -1),
    rows: withoutEmptyRows(rows),
    top: grid.ys[0] ?? 0,
    bottom: grid.ys.at(-1) ?? 0,
    pitch: 0,
    extra: 0,
    confidence: 0.95,
  }
}

function linesIn(cell: RuledCell, runs: readonly Run[]): PdfCell['lines'] {
  const own = runs.filter((run) => {
    const x = run.x + run.width / 2
    const y = run.y - run.size * 0.3
    return x >= cell.left - 1 && x < cell.right + 1 && y >= cell.top - 1 && y < cell.bottom + 1
  })
  return toLines(own).map((line) => ({ text: lineText(line), width: line.right - line.x, y: line.y }))
}

function toCell(cell: RuledCell, lines: PdfCell['lines']): PdfCell {
  return { column: cell.column, colspan: cell.colspan, rowspan: cell.rowspan, lines }
}

/** Rows without any text are the space between double lines. */
function withoutEmptyRows(rows: PdfRow[]): PdfRow[] {
  const empty = rows.map((row) => row.cells.every((cell) => cell.lines.length === 0))
  return rows.flatMap((row, at) => {
    if (empty[at]) return []
    const cells = row.cells.map((cell) => {
      const covered = empty.slice(at, at + cell.rowspan).filter(Boolean).length
      return { ...cell, rowspan: cell.rowspan - covered }
    })
    return [{ ...row, cells }]
  })
}
