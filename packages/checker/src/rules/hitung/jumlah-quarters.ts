import type { RuleFinding } from '../../engine/rule.ts'
import { agrees, exactly, type Interval, rangeOf, scale, sum } from '../../facts/interval.ts'
import type { FactRow, FactTable } from '../../facts/types.ts'
import { type FigureCell, hasFigure, rowKey, rowName, sureness } from '../cells.ts'
import { inFormOf, middle, sumText } from '../money-text.ts'

const QUARTER = /\b(?:tw|triwulan)\.?\s*(?:iv|i{1,3}|[1-4])\b/i

interface Line {
  row: FactRow
  year: FigureCell
  quarters: FigureCell[]
  ways: Interval[]
}

interface Quarters {
  quarters: number[]
  year: number
  /** What the year is said to be: `Realisasi`, `Target`. */
  name: string
}

/** The year beside its quarters: their sum, their mean, the last or the highest of them; else one of them is wrong. */
export function quarterFindings(table: FactTable): RuleFinding[] {
  const found = measuredQuarters(table) ?? plannedQuarters(table)
  if (found === null) return []
  const lines = table.rows.flatMap((row) => lineOf(row, found.quarters, found.year))
  const right = lines.filter(isRight).length
  return lines
    .filter((line) => !isRight(line))
    .map(({ row, year: cell, quarters: cells, ways }): RuleFinding => {
      const [total] = ways
      const expected = total === undefined ? null : inFormOf(cell.figure, middle(total))
      return {
        message: `${found.name} setahun ${rowName(row)} tertulis ${cell.text}, padahal triwulannya berjumlah ${expected} dan berakhir ${cells.at(-1)?.text ?? ''}.`,
        at: cell.position,
        stated: cell.text,
        expected,
        arithmetic: `${sumText(cells.map(({ figure }) => figure))} = ${expected}`,
        related: cells.map(({ position }) => ({ position })),
        key: `${rowKey(table, row)} triwulan`,
        confidence: sureness(table, [cell.figure, ...cells.map(({ figure }) => figure)]),
        // Where no other row says how the year follows from its quarters, a person must.
        ...(right === 0 ? { severity: 'warning' as const } : {}),
      }
    })
}

function measuredQuarters({ columns }: FactTable): Quarters | null {
  const quarters = columns.flatMap(({ header, role }, at) =>
    QUARTER.test(header) && role !== 'target' && !/\btarget\b/i.test(header) ? [at] : [],
  )
  const after = Math.max(...quarters) + 1
  const year = columns.findIndex(
    ({ role, header }, at) => at >= after && role === 'realisasi' && !QUARTER.test(header),
  )
  return quarters.length === 4 && year >= 0 ? { quarters, year, name: 'Realisasi' } : null
}

/** Targets of the quarters beside the year's, in a table that measures nothing. */
function plannedQuarters({ columns }: FactTable): Quarters | null {
  if (columns.some(({ role, header }) => role === 'realisasi' || /\brealisasi\b/i.test(header))) return null
  const quarters = columns.flatMap(({ header }, at) => (QUARTER.test(header) ? [at] : []))
  const years = columns.flatMap(({ role, header }, at) =>
    role === 'target' && !QUARTER.test(header) ? [at] : [],
  )
  const [year] = years
  return quarters.length === 4 && year !== undefined && years.length === 1
    ? { quarters, year, name: 'Target' }
    : null
}

function lineOf(row: FactRow, quarters: readonly number[], at: number): Line[] {
  const year = row.cells[at]
  const cells = quarters.flatMap((quarter) => row.cells.slice(quarter, quarter + 1).filter(hasFigure))
  if (
    !year ||
    !hasFigure(year) ||
    cells.length < 2 ||
    cells.some(({ figure }) => figure.unit !== year.figure.unit)
  )
    return []
  // What happened in a quarter is counted; only fractions were rounded.
  const counted = cells.every(({ figure }) => figure.unit === 'angka' && figure.value.isInteger())
  const ranges = cells.map(({ figure }) => (counted ? exactly(figure.value) : rangeOf(figure)))
  const total = sum(ranges)
  return [{ row, year, quarters: cells, ways: [total, scale(total, 1 / cells.length), ...ranges] }]
}

function isRight({ year, ways }: Line): boolean {
  return ways.some((way) => agrees(year.figure, way))
}
