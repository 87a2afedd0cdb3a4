import { Decimal } from '../number/decimal.ts'
import { formatNumber } from '../number/format-number.ts'
import type { MinimalFormula, Policy } from '../policy/policy.ts'
import { againstTarget } from './against-target.ts'
import type { Step } from './step.ts'

export const MINIMAL = againstTarget(
  { label: 'Makin rendah makin baik', chosen: true, better: 'turun' },
  minimal,
)

const FORMULAS: Record<MinimalFormula, string> = {
  '(2T-R)/T': '(2 × Target − Realisasi) / Target × 100%',
  'T/R': 'Target / Realisasi × 100%',
  '(T-R)/T': '(Target − Realisasi) / Target × 100%',
}

/**
 * Capaian where less is better, by the formula of the policy.
 * Units: percent. Source: docs/domain.md §2, `minimal`. Example: T 6, R 4, (2T − R)/T → 133.33…
 * Edge: T = 0 gives 100 when R = 0 and 0 when R > 0; T / R with R = 0 gives the cap of the policy.
 * Error: `target-negatif`.
 */
export function minimal(target: Decimal, realisasi: Decimal, policy: Policy): Step {
  const formula = FORMULAS[policy.minimalFormula]
  if (target.isNegative() && !target.isZero()) return { raw: null, formula, reason: 'target-negatif' }
  const t = () => formatNumber(target)
  const r = () => formatNumber(realisasi)
  if (target.isZero()) {
    const kept = realisasi.lte(0)
    const note = kept
      ? 'Target nol dan realisasi nol: capaian 100%.'
      : 'Target nol dan ada realisasi: capaian 0%.'
    return {
      raw: new Decimal(kept ? 100 : 0),
      formula,
      shown: () => `target ${t()}, realisasi ${r()}`,
      notes: [note],
    }
  }
  switch (policy.minimalFormula) {
    case '(2T-R)/T':
      return {
        raw: new Decimal(target).times(2).minus(realisasi).times(100).div(target),
        formula,
        shown: () => `(2 × ${t()} − ${r()}) / ${t()} × 100%`,
      }
    case '(T-R)/T':
      return {
        raw: new Decimal(target).minus(realisasi).times(100).div(target),
        formula,
        shown: () => `(${t()} − ${r()}) / ${t()} × 100%`,
      }
    case 'T/R': {
      const shown = () => `${t()} / ${r()} × 100%`
      if (realisasi.gt(0)) return { raw: new Decimal(target).times(100).div(realisasi), formula, shown }
      return {
        raw: policy.cap,
        formula,
        shown,
        notes: ['Realisasi nol: capaian sama dengan batas atas kebijakan.'],
      }
    }
  }
}
