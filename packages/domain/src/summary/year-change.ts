import type { Polarity } from '../capaian/types.ts'
import { Decimal } from '../number/decimal.ts'
import type { Policy } from '../policy/policy.ts'
import { codeRank } from '../value/compare-values.ts'
import type { Value } from '../value/value.ts'
import { valueNumber } from '../value/value-number.ts'

export interface YearChange {
  /** Later − earlier, in the unit of the indicator (rank steps for codes). */
  points: Decimal
  direction: 'membaik' | 'memburuk' | 'tetap'
}

/**
 * Analysis 2 of an LKj: change between two years, and whether it is for the better.
 * Units: the indicator's (percentage points for persen, ranks for predikat and opini). Source: domain.md §4, 2.
 * Example: maksimal, 70 → 77: +7, membaik; minimal, 6 → 8: +2, memburuk.
 * Edge: equal figures are `tetap`. Error: a missing figure, other kinds, `rentang` and dates give null.
 */
export function yearChange(input: {
  earlier: Value | null
  later: Value | null
  polarity: Polarity
  policy: Policy
}): YearChange | null {
  const { earlier, later, polarity, policy } = input
  if (earlier === null || later === null || earlier.kind !== later.kind || polarity === 'rentang') return null
  const [from, to] = [scalar(earlier, policy), scalar(later, policy)]
  if (from === null || to === null) return null
  const points = to.minus(from)
  const better = polarity === 'minimal' ? points.isNegative() : points.gt(0)
  return { points, direction: points.isZero() ? 'tetap' : better ? 'membaik' : 'memburuk' }
}

function scalar(value: Value, policy: Policy): Decimal | null {
  if (!('code' in value)) return valueNumber(value)
  const rank = codeRank(value.kind, value.code, policy)
  return rank === null ? null : new Decimal(rank)
}
