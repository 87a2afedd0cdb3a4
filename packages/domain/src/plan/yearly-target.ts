import type { Policy } from '../policy/policy.ts'
import { compareValues } from '../value/compare-values.ts'
import type { Value } from '../value/value.ts'

/** A target of a year: a figure, said to be none, or not typed yet. */
export type YearlyTarget = { value: Value } | 'tanpa-target' | 'belum-diisi'

export interface YearlyTargetInput {
  target: YearlyTarget
  /** What the Renstra says of the same year. */
  renstra: YearlyTarget
  policy: Policy
}

/**
 * Whether a target of the yearly plan is another than the Renstra's, so that its reason is asked.
 * Units: as the kinds. Source: Perpres 29/2014 (the yearly plan carries out the Renstra). Example: 80 against 82 differs.
 * Edge: what either has not typed yet is no difference; a year said to be without target differs from one with a figure;
 * figures of two kinds differ. Error: none.
 */
export function differsFromRenstra({ target, renstra, policy }: YearlyTargetInput): boolean {
  if (target === 'belum-diisi' || renstra === 'belum-diisi') return false
  if (target === 'tanpa-target' || renstra === 'tanpa-target') return target !== renstra
  return compareValues(target.value, renstra.value, policy) !== 0
}
