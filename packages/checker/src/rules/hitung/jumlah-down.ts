import type { Evidence, RuleFinding } from '../../engine/rule.ts'
import { agrees } from '../../facts/interval.ts'
import type { FactRow, Facts, FactTable } from '../../facts/types.ts'
import {
  columnName,
  columnWords,
  type FigureCell,
  figuresIn,
  hasFigure,
  rowKey,
  sumOf,
  sureness,
  tableName,
} from '../cells.ts'
import { inFormOf, middle, printed, sumText } from '../money-text.ts'
import { cellsHold, isRate, isShare, sumColumns } from '../sum-columns.ts'
import { hasHeader, partBelow } from '../table-parts.ts'
import { partsAbove, sumsWithAbove, waysToSum, withoutParts } from './jumlah-parts.ts'

/** A sum this far above its total counted parents and children both. */
const TWICE = 1.9
const DOUBT = 0.6

/** Totals that do not sum what stands above them. */
export function downFindings(facts: Facts, table: FactTable): RuleFinding[] {
  return table.rows.flatMap((row) => {
    if (!row.isTotal) return []
    return columnsOf(facts, table, row).flatMap(checkColumn)
  })
}

function columnsOf(facts: Facts, table: FactTable, row: FactRow): Column[] {
  const last = table.rows.findLastIndex((other) => other.isTotal && other.index < row.index)
  const body = table.rows.slice(last + 1, row.index).filter((other) => !other.isMean && !other.isHeader)
  const above = last < 0 ? partsAbove(facts, table) : []
  return sumColumns(table).map((column) => ({ table, row, body, above, column }))
}

/** Totals that sum what stands above them; and a table that a page broke before its total. */
export function downEvidence(facts: Facts, table: FactTable): Evidence[] {
  const right = table.rows.flatMap((row): Evidence[] => {
    if (!row.isTotal) return []
    return columnsOf(facts, table, row).flatMap((column): Evidence[] => {
      const total = row.cells[column.column]
      if (!total || !hasFigure(total) || !sumsUp(column, total)) return []
      const name = columnName(table, column.column)
      return [
        {
          outcome: 'lulus',
          at: total.position,
          message: `Jumlah kolom ${name} pada ${tableName(table)} sama dengan penjumlahan barisnya.`,
          arithmetic: null,
        },
      ]
    })
  })
  if (partBelow(facts, table) === null || table.rows.some((row) => row.isTotal)) return right
  const message = `${tableName(table)} terputus oleh halaman; jumlahnya diperiksa pada bagian yang terakhir.`
  return [...right, { outcome: 'tidak-diperiksa', at: table.position, message, arithmetic: null }]
}

function sumsUp({ table, body, above, column }: Column, total: FigureCell): boolean {
  return (
    [...waysToSum(body), withoutParts(body, sumColumns(table))]
      .map((rows) => figuresIn(rows, column))
      .some((cells) => cells.length >= 2 && agrees(total.figure, sumOf(cells))) ||
    sumsWithAbove(total, { body, above, column, width: table.columns.length })
  )
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
  if (isRate(table, column) && !(isShare(table, column) && total.figure.value.eq(100))) return []
  const choices = waysToSum(body)
    .map((rows) => figuresIn(rows, column))
    .filter((cells) => cells.length >= 2)
  if (sumsUp({ table, row, body, above, column }, total)) return []
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
