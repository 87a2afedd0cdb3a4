import { levelOf } from '@akuntabel/domain/notation'
import { add, agrees, exactly, type Interval, rangeOf } from '../../facts/interval.ts'
import type { FactRow, Facts, FactTable } from '../../facts/types.ts'
import { type FigureCell, figuresIn, sumOf } from '../cells.ts'
import { partAbove } from '../table-parts.ts'

const MOST = 8
const MOST_WAYS = 200

/** Tables before this one that may be its upper parts, up to the first that ends with a total. */
export function partsAbove(facts: Facts, table: FactTable): FactTable[] {
  const parts: FactTable[] = []
  for (let part = partAbove(facts, table); part && parts.length < MOST; part = partAbove(facts, part))
    parts.push(part)
  return parts
}

interface Broken {
  body: readonly FactRow[]
  above: readonly FactTable[]
  column: number
  /** Columns of this part: in a part with others they are counted from the right, where the figures stand. */
  width: number
}

/** Does the total sum the rows of the parts above and its own? Any number of them may belong to it, from the nearest up. */
export function sumsWithAbove(total: FigureCell, { body, above, column, width }: Broken): boolean {
  const own: Part = { rows: body, at: column }
  const parts = above.map((part): Part => {
    const rows = part.rows.slice(part.rows.findLastIndex((row) => row.isTotal) + 1)
    return { rows, at: column + part.columns.length - width }
  })
  let sums = [[], ...waysToSum(body).map((rows) => figuresIn(rows, column))].map(sumOf)
  return parts.some((part, at) => {
    const ways = waysToSum(part.rows).map((rows) => sumOf(figuresIn(rows, part.at)))
    sums = sums.flatMap((sum) => ways.map((way) => add(sum, way))).slice(0, MOST_WAYS)
    return [...sums, ...levelSums([own, ...parts.slice(0, at + 1)])].some((sum) => agrees(total.figure, sum))
  })
}

interface Part {
  rows: readonly FactRow[]
  at: number
}

/** The rows of one level in all parts: a kegiatan first on its page is no top row, its program stands on the page before. */
function levelSums(parts: readonly Part[]): Interval[] {
  const levels = new Set(parts.flatMap(({ rows }) => rows.map(levelIn)))
  return [...levels].map((level) =>
    sumOf(
      parts.flatMap(({ rows, at }) =>
        figuresIn(
          rows.filter((row) => levelIn(row) === level && !row.isSubtotal),
          at,
        ),
      ),
    ),
  )
}

/** By its code, which says the same in every part. */
function levelIn(row: FactRow): string | number | null {
  return row.kode === null ? row.level : levelOf(row.kode)
}

/** Top rows first; then each level, the rows without children, and the subtotals: a total may sum any of them. */
export function waysToSum(body: readonly FactRow[]): FactRow[][] {
  const plain = body.filter((row) => !row.isSubtotal)
  const parents = new Set(plain.map((row) => row.parent))
  const top = plain.filter((row) => row.parent === null)
  const levels = [...new Set(plain.map((row) => row.level))].map((level) =>
    plain.filter((row) => row.level === level),
  )
  const leaves = plain.filter((row) => !parents.has(row.index))
  return [top, ...levels, leaves, body.filter((row) => row.isSubtotal)]
}

/** Rows that no row above them sums: where neither code nor number says what is part of what, one column may. */
export function withoutParts(body: readonly FactRow[], columns: readonly number[]): FactRow[] {
  const parts = new Set(
    columns.flatMap((column) => {
      const cells = figuresIn(body, column)
      // A blank would shift the rows against their figures.
      return cells.length === body.length ? partsIn(cells).map((at) => body[at]) : []
    }),
  )
  return body.filter((row) => !parts.has(row))
}

function partsIn(cells: readonly FigureCell[]): number[] {
  const parts: number[] = []
  // Where nothing takes away again, a sum that is once too large stays so.
  const grows = cells.every(({ figure }) => !figure.low.isNegative())
  for (let at = 0; at < cells.length; at++) {
    const end = endOfParts(cells.slice(at), grows)
    for (let part = 1; part < end; part++) parts.push(at + part)
    if (end > 0) at += end - 1
  }
  return parts
}

/** Where the cells end that the first one sums, two or more; 0: it sums none. */
function endOfParts([head, ...below]: readonly FigureCell[], grows: boolean): number {
  if (!head || head.figure.value.isZero()) return 0
  const { figure } = head
  let sum = exactly(0)
  for (const [at, cell] of below.entries()) {
    sum = add(sum, rangeOf(cell.figure))
    if (at > 0 && agrees(figure, sum)) return at + 2
    if (grows && sum.low.gt(figure.high.plus(figure.ulp))) return 0
  }
  return 0
}
