import type { RuleFinding } from '../../engine/rule.ts'
import { agrees, rangeOf, sum } from '../../facts/interval.ts'
import type { FactRow, FactTable } from '../../facts/types.ts'
import { type FigureCell, hasFigure, rowKey, rowName, sureness } from '../cells.ts'
import { inFormOf, middle, printed, sumText } from '../money-text.ts'

/** A column Jumlah beside the columns it sums: years, or men and women. Most rows must agree, else it sums something else. */
export function acrossFindings(table: FactTable): RuleFinding[] {
  const total = table.columns.findLastIndex((column) => column.role === 'jumlah')
  const parts = partColumns(table, total)
  if (total < 0 || parts.length < 2) return []
  const lines = table.rows.flatMap((row) => readLine(row, total, parts))
  const right = lines.filter((line) => line.right).length
  const years = parts.every((part) => table.columns[part]?.year !== null)
  const named = SPAN.test(table.columns[total]?.header ?? '') && right * 2 >= lines.length && right > 0
  if (!years && !named && right * 2 <= lines.length) return []
  return lines
    .filter((line) => !line.right)
    .map(({ row, cell, cells, computed }) => {
      const expected = inFormOf(cell.figure, middle(computed))
      return {
        message: `Jumlah baris ${rowName(row)} tertulis ${printed(cell.figure)}, padahal penjumlahan kolomnya ${expected}.`,
        at: cell.position,
        stated: cell.text,
        expected,
        arithmetic: `${sumText(cells.map((part) => part.figure))} = ${expected}`,
        related: cells.map((part) => ({ position: part.position })),
        key: `${rowKey(table, row)} ke samping`,
        confidence: sureness(table, [cell.figure, ...cells.map((part) => part.figure)]),
      }
    })
}

/** `Jumlah s.d. TW III`: the head says what is summed. */
const SPAN = /^jumlah\s+(?:s\.?\s?d\.?|sampai(?: dengan)?|s\/d)\s/i

function partColumns(table: FactTable, total: number): number[] {
  const years = table.columns.flatMap((column, at) =>
    column.year !== null && column.money && at !== total ? [at] : [],
  )
  if (years.length >= 2) return years
  const parts: number[] = []
  for (let at = total - 1; at >= 0 && table.columns[at]?.role === 'figure'; at--) parts.unshift(at)
  return parts
}

interface Line {
  row: FactRow
  cell: FigureCell
  cells: FigureCell[]
  computed: ReturnType<typeof sum>
  right: boolean
}

function readLine(row: FactRow, total: number, parts: readonly number[]): Line[] {
  const cell = row.cells[total]
  const cells = parts.flatMap((part) => row.cells.slice(part, part + 1).filter(hasFigure))
  if (
    !cell ||
    !hasFigure(cell) ||
    cells.length < 2 ||
    [cell, ...cells].some((part) => part.figure.unit === 'persen')
  )
    return []
  const computed = sum(cells.map((part) => rangeOf(part.figure)))
  return [{ row, cell, cells, computed, right: agrees(cell.figure, computed) }]
}
