import { sameFigure } from '../facts/interval.ts'
import type { FactCell, Facts, FactTable } from '../facts/types.ts'
import { likeness, squeezed } from '../facts/words.ts'
import { type IndicatorRow, indicatorRows, isWholeYear, sameIndicator } from '../rules/indicators.ts'
import { assign } from './assign.ts'

export interface Commitment {
  facts: Facts
  table: FactTable
  row: IndicatorRow
}

/** One promise and the measurement that answers it; one of them is null where nothing answers. */
export interface Pairing {
  promised: Commitment | null
  measured: Commitment | null
  /** 0 for the same words and target, 1 for nothing in common. */
  cost: number
}

/** Dearer than this two rows are not one indikator. */
const DEAREST = 0.45

/** Agreement and measurement of one document, one to one by words, codes and targets; the remainder stands alone. */
export function pairings(facts: Facts): Pairing[] {
  return pairUp(commitments(facts, 'pk'), commitments(facts, 'pengukuran'))
}

export function commitments(facts: Facts, role: 'pk' | 'pengukuran'): Commitment[] {
  return facts.tables
    .filter((table) => table.role === role && isWholeYear(table))
    .flatMap((table) => indicatorRows(table).map((row) => ({ facts, table, row })))
}

export function pairUp(promised: readonly Commitment[], measured: readonly Commitment[]): Pairing[] {
  const costs = promised.map((one) => measured.map((other) => costOf(one.row, other.row)))
  const columns = assign(costs)
  const pairs = promised.map((one, at): Pairing => {
    const column = columns[at] ?? null
    const cost = column === null ? 1 : (costs[at]?.[column] ?? 1)
    const other = column === null || cost > DEAREST ? null : (measured[column] ?? null)
    return { promised: one, measured: other, cost: other === null ? 1 : cost }
  })
  const answered = new Set(pairs.map(({ measured: other }) => other))
  const rest = measured.filter((other) => !answered.has(other))
  return [...pairs, ...rest.map((other): Pairing => ({ promised: null, measured: other, cost: 1 }))]
}

/** The promises that nothing answers, each answer used once. */
export function unanswered(
  promised: readonly IndicatorRow[],
  measured: readonly IndicatorRow[],
): IndicatorRow[] {
  const costs = promised.map((one) => measured.map((other) => costOf(one, other)))
  const columns = assign(costs)
  return promised.filter((_, at) => {
    const column = columns[at] ?? null
    return column === null || (costs[at]?.[column] ?? 1) > DEAREST
  })
}

function costOf(one: IndicatorRow, other: IndicatorRow): number {
  const words = sameIndicator(one.label, other.label) ? 0 : 1 - likeness(one.label, other.label)
  // Nothing in common: whatever their targets.
  if (words === 1) return 1
  const target = one.target && other.target ? (sameTarget(one.target, other.target) ? 0 : 0.1) : 0.05
  return Math.min(1, words + target)
}

function sameTarget(a: FactCell, b: FactCell): boolean {
  return a.figure && b.figure ? sameFigure(a.figure, b.figure) : squeezed(a.text) === squeezed(b.text)
}
