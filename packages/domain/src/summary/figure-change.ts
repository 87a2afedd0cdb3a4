import { betterWhen, type Polarity } from '../capaian/polarities.ts'
import type { Policy } from '../policy/policy.ts'
import { compareValues } from '../value/compare-values.ts'
import type { Value } from '../value/value.ts'
import { valueFromNumber, valueNumber } from '../value/value-number.ts'

export interface FigureChange {
  direction: 'naik' | 'turun' | 'tetap'
  /** How much, without sign, in the unit of the figures; null for codes, dates and yes/no. */
  size: Value | null
  /** For the better in the indicator's direction; null where the direction does not say. */
  better: boolean | null
}

/**
 * From one figure to another of the same kind: up or down, how much, and whether for the better.
 * Units: the indicator's. Source: PermenPANRB 53/2014, comparison with target, earlier years and standard.
 * Example: maksimal, 70 → 77: naik, 7, better; minimal, 6 → 8: naik, 2, worse.
 * Edge: equal figures and `rentang` are neither better nor worse; an earlier day is better unless `maksimal`.
 * Error: a missing figure, other kinds or an unknown code give null.
 */
export function figureChange(input: {
  from: Value | null
  to: Value | null
  polarity: Polarity
  policy: Policy
}): FigureChange | null {
  const { from, to, polarity, policy } = input
  if (from === null || to === null) return null
  const order = compareValues(to, from, policy)
  if (order === null) return null
  const direction = order > 0 ? 'naik' : order < 0 ? 'turun' : 'tetap'
  const wanted = betterWhen(polarity, to.kind)
  const better = order === 0 || wanted === null ? null : direction === wanted
  return { direction, size: sizeOf(from, to), better }
}

/**
 * Whether a realisasi is at or beyond an aim in the indicator's direction.
 * Units: the indicator's. Source: PermenPANRB 53/2014. Example: minimal, aim 6, realisasi 4 → true.
 * Edge: equal is reached. Error: `rentang`, a missing figure, other kinds or an unknown code give null.
 */
export function reachesAim(input: {
  realisasi: Value | null
  aim: Value | null
  polarity: Polarity
  policy: Policy
}): boolean | null {
  const { realisasi, aim, polarity, policy } = input
  if (realisasi === null || aim === null) return null
  const wanted = betterWhen(polarity, aim.kind)
  const order = compareValues(realisasi, aim, policy)
  if (order === null || wanted === null) return null
  return wanted === 'turun' ? order <= 0 : order >= 0
}

function sizeOf(from: Value, to: Value): Value | null {
  const [start, end] = [valueNumber(from), valueNumber(to)]
  return start === null || end === null ? null : valueFromNumber(to.kind, end.minus(start).abs())
}
