import { Decimal } from '../number/decimal.ts'
import { formatNumber } from '../number/format-number.ts'
import { againstTarget } from './against-target.ts'
import type { Step } from './step.ts'

const FORMULA = 'Realisasi / Target × 100%'

export const MAKSIMAL = againstTarget(
  { label: 'Makin tinggi makin baik', chosen: true, better: 'naik' },
  maksimal,
)

/**
 * Capaian where more is better: R / T.
 * Units: percent. Source: docs/domain.md §2, `maksimal`. Example: R 77, T 80 → 96.25.
 * Edge: T = 0 is not computed, never 100. Error: `target-nol`, `target-negatif`.
 */
export function maksimal(target: Decimal, realisasi: Decimal): Step {
  if (target.isZero()) return { raw: null, formula: FORMULA, reason: 'target-nol' }
  if (target.isNegative()) return { raw: null, formula: FORMULA, reason: 'target-negatif' }
  return {
    raw: new Decimal(realisasi).times(100).div(target),
    formula: FORMULA,
    shown: () => `${formatNumber(realisasi)} / ${formatNumber(target)} × 100%`,
  }
}
