import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { agrees } from '../../facts/interval.ts'
import type { FactRow, Facts, FactTable } from '../../facts/types.ts'
import {
  columnName,
  columnWords,
  figuresIn,
  hasFigure,
  rowKey,
  sumOf,
  sureness,
  tableName,
} from '../cells.ts'
import { inFormOf, middle, printed, sumText } from '../money-text.ts'
import { cellsHold, sumColumns } from '../sum-columns.ts'
import { hasHeader } from '../table-parts.ts'
import { acrossFindings } from './jumlah-across.ts'
import { partsAbove, sumsWithAbove, waysToSum } from './jumlah-parts.ts'
import { proseFindings } from './jumlah-prose.ts'

export const rule: Rule = {
  id: 'hitung/jumlah',
  severity: 'error',
  meaning: 'Angka jumlah tidak sama dengan penjumlahan rinciannya.',
  check: (facts) => [
    ...facts.tables
      .filter((table) => SUMMED.has(table.role))
      .flatMap((table) => [...downFindings(facts, table), ...acrossFindings(table)]),
    ...proseFindings(facts),
  ],
}

const SUMMED: ReadonlySet<string> = new Set(['anggaran', 'pendanaan', 'lain', 'revisi'])
/** A sum this far above its total counted parents and children both. */
const TWICE = 1.9
const DOUBT = 0.6

function downFindings(facts: Facts, table: FactTable): RuleFinding[] {
  return table.rows.flatMap((row) => {
    if (!row.isTotal) return []
    const last = table.rows.findLastIndex((other) => other.isTotal && other.index < row.index)
    const body = table.rows.slice(last + 1, row.index).filter((other) => !other.isMean)
    const above = last < 0 ? partsAbove(facts, table) : []
    return sumColumns(table).flatMap((column) => checkColumn({ table, row, body, above, column }))
  })
}

interface Column {
  table: FactTable
  row: FactRow
  body: readonly FactRow[]
  /** Tables this one may go on from; empty when it stands alone. */
  above: readonly FactTable[]
  column: number
}

function checkColumn({ table, row, body, above, column }: Column): RuleFinding[] {
  const total = row.cells[column]
  if (!total || !hasFigure(total) || total.figure.unit === 'persen' || cellsHold(table, column, 'persen'))
    return []
  const choices = waysToSum(body)
    .map((rows) => figuresIn(rows, column))
    .filter((cells) => cells.length >= 2)
  if (choices.some((cells) => agrees(total.figure, sumOf(cells)))) return []
  if (sumsWithAbove(total, { body, above, column, width: table.columns.length })) return []
  const cells = choices[0]
  if (!cells) return []
  const computed = sumOf(cells)
  const levels = new Set(body.map((other) => other.level))
  if (levels.has(null) && middle(computed).gt(total.figure.value.times(TWICE))) return []
  const expected = inFormOf(total.figure, middle(computed))
  const name = columnName(table, column)
  return [
    {
      message: `Jumlah kolom ${name} pada ${tableName(table)} tertulis ${printed(total.figure)}, padahal penjumlahan barisnya ${expected}.`,
      at: total.position,
      stated: total.text,
      expected,
      arithmetic: `${sumText(cells.map((cell) => cell.figure))} = ${expected}`,
      related: cells.slice(0, 12).map((cell) => ({ position: cell.position })),
      key: `${rowKey(table, row)} ${columnWords(table, column)}`,
      confidence:
        sureness(table, [total.figure, ...cells.map((cell) => cell.figure)]) *
        (levels.size > 1 && levels.has(null) ? DOUBT : 1) *
        // Part of a table that a page broke, and not all of it is here.
        (above.length > 0 && !hasHeader(table) ? DOUBT : 1),
    },
  ]
}
