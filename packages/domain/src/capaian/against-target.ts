import type { Decimal } from '../number/decimal.ts'
import type { Policy } from '../policy/policy.ts'
import { formatValue } from '../value/format-value.ts'
import { kindOf } from '../value/kind-of.ts'
import type { Value } from '../value/value.ts'
import { valueNumber } from '../value/value-number.ts'
import type { Measured, PolarityRule } from './polarity.ts'
import type { Step } from './step.ts'
import type { CapaianReason } from './types.ts'

/** Capaian of two numbers; null where the polarity is not for numbers. */
type NumberFormula = ((target: Decimal, realisasi: Decimal, policy: Policy) => Step) | null

/**
 * A polarity that holds the realisasi against one target of the same kind.
 * Units: percent. Source: docs/domain.md §2. Example: `maksimal`, `minimal`.
 * Edge: a kind with a rule of its own, such as a predicate or a date, is measured by that. Error: a missing figure or
 * another kind gives its reason.
 */
export function againstTarget(
  rule: Pick<PolarityRule, 'label' | 'chosen' | 'better'>,
  formula: NumberFormula,
): PolarityRule {
  return {
    ...rule,
    capaian({ target, realisasi, policy }) {
      if (target === null) return missing('target-kosong')
      if (realisasi === null) return missing('realisasi-kosong')
      if (target.kind !== realisasi.kind) return missing('jenis-berbeda')
      const better = betterOf(rule.better, target)
      const own = kindOf(target).capaian(target, realisasi, { better, policy })
      if (own !== null) return own
      const [t, r] = [valueNumber(target), valueNumber(realisasi)]
      if (t === null || r === null || formula === null) return missing('jenis-berbeda')
      return formula(t, r, policy)
    },
    aim: ({ target }) => ({ label: 'Target', value: shownValue(target) }),
  }
}

/**
 * A capaian that is not computed, without a formula to show. Units: none. Source: docs/domain.md §2.
 * Example: `missing('target-kosong')`. Edge and error: none.
 */
export function missing(reason: CapaianReason): Step {
  return { raw: null, formula: '–', reason }
}

/**
 * A figure as a trace shows it. Units: as the kind. Source: docs/domain.md §2. Example: 80 % → `80%`.
 * Edge: null → `belum diisi`. Error: none.
 */
export function shownValue(value: Measured['realisasi']): string {
  return value === null ? 'belum diisi' : formatValue(value)
}

function betterOf(better: PolarityRule['better'], value: Value): 'naik' | 'turun' {
  return better === 'naik' || better === 'turun' ? better : kindOf(value).better
}
