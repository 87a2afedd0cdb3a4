import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { agrees, rangeOf, sum } from '../../facts/interval.ts'
import type { FactRow, FactTable } from '../../facts/types.ts'
import { type FigureCell, hasFigure, rowKey, rowName, sureness } from '../cells.ts'
import { inFormOf, middle, printed, sumText } from '../money-text.ts'
import { sumColumns } from '../sum-columns.ts'
import { programFindings } from './induk-program.ts'

export const rule: Rule = {
  id: 'hitung/induk',
  severity: 'error',
  meaning: 'Angka program atau kegiatan tidak sama dengan penjumlahan rinciannya.',
  check: (facts) => [
    ...facts.tables
      .filter((table) => table.role === 'anggaran' || table.role === 'pendanaan')
      .flatMap(checkTable),
    ...programFindings(facts),
  ],
}

function checkTable(table: FactTable): RuleFinding[] {
  const columns = sumColumns(table)
  return table.rows.flatMap((row) => {
    const children = table.rows.filter((other) => other.parent === row.index)
    if (children.length === 0) return []
    return columns.flatMap((column) => checkColumn({ table, row, children, column }))
  })
}

interface Family {
  table: FactTable
  row: FactRow
  children: readonly FactRow[]
  column: number
}

function checkColumn({ table, row, children, column }: Family): RuleFinding[] {
  const parent = row.cells[column]
  const cells = figuresOf(children, column)
  if (!parent || !hasFigure(parent) || cells === null) return []
  if (agrees(parent.figure, sumOf(cells))) return []
  // The row is right when what lies deeper adds up to it: then a child is wrong, and is reported itself.
  const deeper = figuresOf(leavesBelow(table, row), column)
  if (deeper !== null && agrees(parent.figure, sumOf(deeper))) return []
  const expected = inFormOf(parent.figure, middle(sumOf(cells)))
  const name = table.columns[column]?.header.split(' / ').at(-1) ?? 'ini'
  return [
    {
      message: `${name} ${rowName(row)} tertulis ${printed(parent.figure)}, padahal rinciannya berjumlah ${expected}.`,
      at: parent.position,
      stated: parent.text,
      expected,
      arithmetic: `${sumText(cells.map((cell) => cell.figure))} = ${expected}`,
      related: cells.map((cell) => ({ position: cell.position })),
      key: `${rowKey(table, row)} ${name}`,
      confidence: sureness(table, [parent.figure, ...cells.map((cell) => cell.figure)]),
    },
  ]
}

/** Null when a child has no figure: nothing can be said of the sum. */
function figuresOf(rows: readonly FactRow[], column: number): FigureCell[] | null {
  const cells = rows.flatMap((row) => row.cells.slice(column, column + 1).filter(hasFigure))
  return cells.length === rows.length && cells.length > 0 ? cells : null
}

function leavesBelow(table: FactTable, row: FactRow): FactRow[] {
  const children = table.rows.filter((other) => other.parent === row.index)
  return children.flatMap((child) => {
    const below = leavesBelow(table, child)
    return below.length === 0 ? [child] : below
  })
}

function sumOf(cells: readonly FigureCell[]) {
  return sum(cells.map((cell) => rangeOf(cell.figure)))
}
