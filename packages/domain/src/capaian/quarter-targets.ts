import type { Policy } from '../policy/policy.ts'
import { compareValues } from '../value/compare-values.ts'
import type { Value, ValueKind } from '../value/value.ts'
import { roundValue, valueNumber } from '../value/value-number.ts'
import { consolidate, effectiveConsolidation } from './consolidate.ts'
import type { Consolidation } from './types.ts'

export interface QuarterTargets {
  /** Of the year. */
  target: Value | null
  /** In the order of the quarters; null = nothing is aimed at in that quarter. */
  quarters: readonly (Value | null)[]
  consolidation: Consolidation
  kind: ValueKind
  policy: Policy
}

export interface QuarterTargetsResult {
  meets: boolean
  /** The rule that counts for this kind of value. */
  rule: Consolidation
  /** What the quarters come to; null where the last quarter is asked and empty. */
  value: Value | null
}

/**
 * Whether the quarters' targets come to the year's, by the rule the year's figure is made with.
 * Units: as the kind. Source: `consolidate.ts`. Example: `jumlah` of 2, 2, 2, 2 meets 8; `terakhir` of 20, 40, 60, 80
 * meets 80.
 * Edge: a quarter without target is left out, but `terakhir` asks the last one; a mean is compared at two decimals, or
 * as many as the target has; without the year's or any quarter's target there is nothing to compare: null.
 * Error: a figure of another kind throws TypeError.
 */
export function checkQuarterTargets(input: QuarterTargets): QuarterTargetsResult | null {
  const { target, quarters, policy } = input
  if (target === null || quarters.every((quarter) => quarter === null)) return null
  const rule = effectiveConsolidation(input.consolidation, input.kind)
  const figures = quarters.map((realisasi, at) => ({ triwulan: at + 1, realisasi }))
  const { value, complete } = consolidate({ ...input, quarters: figures })
  if (rule === 'terakhir' && !complete) return { meets: false, rule, value: null }
  const found = rule === 'rata-rata' && value !== null ? rounded(value, target) : value
  return { meets: found !== null && compareValues(found, target, policy) === 0, rule, value: found }
}

function rounded(value: Value, target: Value): Value {
  return roundValue(value, Math.max(2, valueNumber(target)?.decimalPlaces() ?? 0))
}
