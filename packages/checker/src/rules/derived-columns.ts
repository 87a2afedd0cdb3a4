import { agrees, divide, exactly, type Interval, rangeOf, scale, subtract } from '../facts/interval.ts'
import type { FactRow, FactTable } from '../facts/types.ts'
import { type FigureCell, hasFigure } from './cells.ts'

export type Way = (a: FigureCell, b: FigureCell) => Interval | null

export const share: Way = (a, b) => {
  const ratio = divide(countOf(a), countOf(b))
  return ratio === null ? null : scale(ratio, 100)
}
export const difference: Way = (a, b) => subtract(countOf(a), countOf(b))

/** What is counted in whole numbers was not rounded. */
function countOf({ figure }: FigureCell): Interval {
  return figure.unit === 'angka' && figure.value.isInteger() ? exactly(figure.value) : rangeOf(figure)
}

export interface Line {
  row: FactRow
  a: FigureCell
  b: FigureCell
  cell: FigureCell
  computed: Interval
}

export interface Derived {
  column: number
  a: number
  b: number
  wrong: Line[]
}

const WIDEST = 14
const LONGEST = 120

/**
 * Columns that follow from two others in nearly every row, and the rows where they do not. Which two is not asked of
 * their heads: at least two rows with figures of their own must show it, and no other two columns may show it as well.
 */
export function derivedColumns(table: FactTable, way: Way, isWanted: (column: number) => boolean): Derived[] {
  const { columns, rows } = table
  if (columns.length > WIDEST || rows.length > LONGEST) return []
  const body = rows.filter(
    ({ isTotal, isSubtotal, isMean, isHeader }) => !isTotal && !isSubtotal && !isMean && !isHeader,
  )
  const all = columns.map((_, at) => at)
  return all.filter(isWanted).flatMap((column): Derived[] => {
    const found = all.flatMap((a) =>
      all.flatMap((b) => (new Set([a, b, column]).size < 3 ? [] : judge(body, { column, a, b }, way))),
    )
    const [only, ...others] = found
    return only && others.length === 0 ? [only] : []
  })
}

interface Triple {
  column: number
  a: number
  b: number
}

function judge(rows: readonly FactRow[], triple: Triple, way: Way): Derived[] {
  const lines = rows.flatMap((row) => lineOf(row, triple, way))
  const wrong = lines.filter(({ cell, computed }) => !agrees(cell.figure, computed))
  const right = lines.filter((line) => !wrong.includes(line))
  const telling = new Set(right.filter(isTelling).map(({ cell }) => cell.figure.value.toString()))
  const isShown = telling.size >= 2 && right.length >= 2 * wrong.length
  return isShown ? [{ ...triple, wrong: right.length > 0 ? wrong : [] }] : []
}

/** Not 0 or 100, which any two equal figures give, and of three digits at least. */
function isTelling({ cell: { figure } }: Line): boolean {
  return !figure.value.isZero() && !figure.value.eq(100) && figure.text.replace(/\D/g, '').length >= 3
}

function lineOf(row: FactRow, { column, a, b }: Triple, way: Way): Line[] {
  const [cell, one, other] = [row.cells[column], row.cells[a], row.cells[b]]
  if (!cell || !one || !other || !hasFigure(cell) || !hasFigure(one) || !hasFigure(other)) return []
  const computed = way(one, other)
  return computed === null ? [] : [{ row, a: one, b: other, cell, computed }]
}
