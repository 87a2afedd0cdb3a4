import type { RuleFinding } from '../../engine/rule.ts'
import { agrees, divide, type Interval, rangeOf, scale, subtract } from '../../facts/interval.ts'
import type { FactRow, FactTable } from '../../facts/types.ts'
import { type FigureCell, hasFigure, rowKey, rowName, sureness } from '../cells.ts'
import { inFormOf, middle, printed } from '../money-text.ts'

const CHANGE = /\b(?:pertumbuhan|perubahan|kenaikan|penurunan|peningkatan|naik|turun|selisih)\b/i

interface Line {
  row: FactRow
  first: FigureCell
  second: FigureCell
  change: FigureCell
}

/** A column that says how two years differ. Most rows must fit one way of counting, else it says something else. */
export function columnFindings(table: FactTable): RuleFinding[] {
  return table.columns.flatMap((column, at) => {
    const years = CHANGE.test(column.header) ? yearsOf(table, at) : null
    if (years === null) return []
    const lines = table.rows.flatMap((row) => lineOf(row, years, at))
    const way = [relative, difference].find((one) => {
      const right = lines.filter((line) => isRight(line, one)).length
      return right >= 2 && right * 2 > lines.length
    })
    return way === undefined
      ? []
      : lines.filter((line) => !isRight(line, way)).map((line) => finding(table, line, way))
  })
}

/** The two years the header names, else the two columns of years before it. */
function yearsOf({ columns }: FactTable, at: number): [number, number] | null {
  const named = [...(columns[at]?.header.matchAll(/\b20\d\d\b/g) ?? [])].map(([year]) =>
    columns.findIndex((column) => column.year === Number(year)),
  )
  const before = columns.flatMap(({ year }, place) => (year !== null && place < at ? [place] : [])).slice(-2)
  const [first, second] = named.length === 2 ? named : before
  return first === undefined || second === undefined || first < 0 || second < 0 ? null : [first, second]
}

function lineOf(row: FactRow, [from, to]: [number, number], at: number): Line[] {
  const [first, second, change] = [row.cells[from], row.cells[to], row.cells[at]]
  return first && second && change && hasFigure(first) && hasFigure(second) && hasFigure(change)
    ? [{ row, first, second, change }]
    : []
}

function relative({ first, second }: Line): Interval | null {
  const ratio = divide(subtract(rangeOf(second.figure), rangeOf(first.figure)), rangeOf(first.figure))
  return ratio === null ? null : scale(ratio, 100)
}

function difference({ first, second }: Line): Interval {
  return subtract(rangeOf(second.figure), rangeOf(first.figure))
}

/** A fall may be printed without its minus. */
function isRight(line: Line, way: (line: Line) => Interval | null): boolean {
  const computed = way(line)
  if (computed === null) return true
  return agrees(line.change.figure, computed) || agrees(line.change.figure, scale(computed, -1))
}

function finding(table: FactTable, line: Line, way: (line: Line) => Interval | null): RuleFinding {
  const { row, first, second, change } = line
  const computed = way(line)
  const expected = computed === null ? '' : inFormOf(change.figure, middle(computed))
  return {
    message: `Perubahan ${rowName(row)} tertulis ${change.text}, padahal dari ${printed(first.figure)} menjadi ${printed(second.figure)} adalah ${expected}.`,
    at: change.position,
    stated: change.text,
    expected,
    arithmetic: `${printed(second.figure)} − ${printed(first.figure)}${way === relative ? `, dibagi ${printed(first.figure)}` : ''} = ${expected}`,
    related: [{ position: first.position }, { position: second.position }],
    key: `${rowKey(table, row)} perubahan`,
    confidence: sureness(table, [first.figure, second.figure, change.figure]),
  }
}
