import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { agrees, rangeOf, sum } from '../../facts/interval.ts'
import type { FactRow, FactTable } from '../../facts/types.ts'
import { type FigureCell, hasFigure, rowKey, sureness, tableName } from '../cells.ts'
import { inFormOf, middle, printed, sumText } from '../money-text.ts'
import { cellsHold, sumColumns } from '../sum-columns.ts'
import { acrossFindings } from './jumlah-across.ts'
import { proseFindings } from './jumlah-prose.ts'

export const rule: Rule = {
  id: 'hitung/jumlah',
  severity: 'error',
  meaning: 'Angka jumlah tidak sama dengan penjumlahan rinciannya.',
  check: (facts) => [
    ...facts.tables
      .filter((table) => SUMMED.has(table.role))
      .flatMap((table) => [...downFindings(table), ...acrossFindings(table)]),
    ...proseFindings(facts),
  ],
}

const SUMMED: ReadonlySet<string> = new Set(['anggaran', 'pendanaan', 'lain', 'revisi'])
/** A sum this far above its total counted parents and children both. */
const TWICE = 1.9

function downFindings(table: FactTable): RuleFinding[] {
  return table.rows.flatMap((row) => {
    if (!row.isTotal) return []
    const last = table.rows.findLastIndex((other) => other.isTotal && other.index < row.index)
    const body = table.rows.slice(last + 1, row.index).filter((other) => !other.isMean)
    return sumColumns(table).flatMap((column) => checkColumn({ table, row, body, column }))
  })
}

interface Column {
  table: FactTable
  row: FactRow
  body: readonly FactRow[]
  column: number
}

function checkColumn({ table, row, body, column }: Column): RuleFinding[] {
  const total = row.cells[column]
  if (!total || !hasFigure(total) || total.figure.unit === 'persen' || cellsHold(table, column, 'persen'))
    return []
  const choices = waysToSum(body)
    .map((rows) => rows.flatMap((other) => other.cells.slice(column, column + 1).filter(hasFigure)))
    .filter((cells) => cells.length >= 2)
  if (choices.some((cells) => agrees(total.figure, sumOf(cells)))) return []
  const cells = choices[0]
  if (!cells) return []
  const computed = sumOf(cells)
  const levels = new Set(body.map((other) => other.level))
  if (levels.has(null) && middle(computed).gt(total.figure.value.times(TWICE))) return []
  const expected = inFormOf(total.figure, middle(computed))
  const name = table.columns[column]?.header.split(' / ').at(-1) ?? 'ini'
  return [
    {
      message: `Jumlah kolom ${name} pada ${tableName(table)} tertulis ${printed(total.figure)}, padahal penjumlahan barisnya ${expected}.`,
      at: total.position,
      stated: total.text,
      expected,
      arithmetic: `${sumText(cells.map((cell) => cell.figure))} = ${expected}`,
      related: cells.slice(0, 12).map((cell) => ({ position: cell.position })),
      key: `${rowKey(table, row)} ${name}`,
      confidence:
        sureness(table, [total.figure, ...cells.map((cell) => cell.figure)]) *
        (levels.size > 1 && levels.has(null) ? 0.6 : 1),
    },
  ]
}

/** Top rows first; then each level, the rows without children, and the subtotals: a total may sum any of them. */
function waysToSum(body: readonly FactRow[]): FactRow[][] {
  const plain = body.filter((row) => !row.isSubtotal)
  const parents = new Set(plain.map((row) => row.parent))
  const top = plain.filter((row) => row.parent === null)
  const levels = [...new Set(plain.map((row) => row.level))].map((level) =>
    plain.filter((row) => row.level === level),
  )
  const leaves = plain.filter((row) => !parents.has(row.index))
  return [top, ...levels, leaves, body.filter((row) => row.isSubtotal)]
}

function sumOf(cells: readonly FigureCell[]) {
  return sum(cells.map((cell) => rangeOf(cell.figure)))
}
