import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { agrees } from '../../facts/interval.ts'
import type { FactRow, Facts, FactTable } from '../../facts/types.ts'
import {
  columnName,
  columnWords,
  type FigureCell,
  hasFigure,
  rowKey,
  rowName,
  sumOf,
  sureness,
} from '../cells.ts'
import { inFormOf, middle, printed, sumText } from '../money-text.ts'
import { sumColumns } from '../sum-columns.ts'
import { partBelow } from '../table-parts.ts'
import { acrossFindings } from './induk-across.ts'
import { programFindings } from './induk-program.ts'

export const rule: Rule = {
  id: 'hitung/induk',
  severity: 'error',
  meaning: 'Angka program atau kegiatan tidak sama dengan penjumlahan rinciannya.',
  tags: ['reviu:format-6', 'reviu:mekanisme-5'],
  needs: ['anggaran'],
  check: (facts) => [
    ...facts.tables
      .filter((table) => table.role === 'anggaran' || table.role === 'pendanaan')
      .flatMap((table) => checkTable(facts, table)),
    ...programFindings(facts),
    ...acrossFindings(facts),
  ],
}

function checkTable(facts: Facts, table: FactTable): RuleFinding[] {
  const columns = sumColumns(table)
  const goesOn = partBelow(facts, table) !== null
  return table.rows.flatMap((row) => {
    const children = table.rows.filter((other) => other.parent === row.index)
    if (children.length === 0) return []
    // The last family of a table that a page broke may have more members than stand here.
    const sure = !goesOn || table.rows.some((other) => other.index > row.index && isBeside(other, row))
    return columns.flatMap((column) => checkColumn({ table, row, children, column, sure }))
  })
}

interface Family {
  table: FactTable
  row: FactRow
  children: readonly FactRow[]
  column: number
  sure: boolean
}

function isBeside(other: FactRow, row: FactRow): boolean {
  return other.isTotal || (other.level !== null && row.level !== null && other.level <= row.level)
}

function checkColumn({ table, row, children, column, sure }: Family): RuleFinding[] {
  const parent = row.cells[column]
  const cells = figuresOf(children, column)
  if (!parent || !hasFigure(parent) || cells === null) return []
  if (agrees(parent.figure, sumOf(cells))) return []
  // The row is right when what lies deeper adds up to it: then a child is wrong, and is reported itself.
  const deeper = figuresOf(leavesBelow(table, row), column)
  if (deeper !== null && agrees(parent.figure, sumOf(deeper))) return []
  const expected = inFormOf(parent.figure, middle(sumOf(cells)))
  const name = columnName(table, column)
  return [
    {
      message: `${name} ${rowName(row)} tertulis ${printed(parent.figure)}, padahal rinciannya berjumlah ${expected}.`,
      at: parent.position,
      stated: parent.text,
      expected,
      arithmetic: `${sumText(cells.map((cell) => cell.figure))} = ${expected}`,
      related: cells.map((cell) => ({ position: cell.position })),
      key: `${rowKey(table, row)} ${columnWords(table, column)}`,
      confidence: sureness(table, [parent.figure, ...cells.map((cell) => cell.figure)]) * (sure ? 1 : 0.6),
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
