import { Decimal } from '../number/decimal.ts'
import { formatNumber } from '../number/format-number.ts'
import type { Policy } from '../policy/policy.ts'
import type { Step } from './step.ts'

/** A code as people read it, and its place in the order; null where the order does not know it. */
export interface Ranked {
  name: string
  rank: number | null
}

/**
 * Capaian of a predicate, opinion or yes/no: at or above the target 100, below it rank(R)/rank(T).
 * Units: percent; ranks count from 1, the lowest. Source: docs/domain.md §2. Example: target BB, got B → 4/5 = 80.
 * Edge: above the target is 100, not more; policy `belowTarget: 'nol'` gives 0; a target `tidak` is always kept.
 * Error: an unknown code gives `jenis-berbeda`.
 */
export function peringkat(target: Ranked, realisasi: Ranked, policy: Policy): Step {
  const formula =
    'Setara atau di atas target = 100%; di bawahnya peringkat realisasi / peringkat target × 100%'
  const [t, r] = [target.rank, realisasi.rank]
  if (t === null || r === null) return { raw: null, formula, reason: 'jenis-berbeda' }
  const names = () => `${realisasi.name} dibanding ${target.name}`
  if (r >= t) return { raw: new Decimal(100), formula, shown: names }
  if (policy.belowTarget === 'nol') {
    return { raw: new Decimal(0), formula: 'Setara atau di atas target = 100%; di bawahnya 0%', shown: names }
  }
  return {
    raw: new Decimal(r).times(100).div(t),
    formula,
    shown: () => `${names()}: ${formatNumber(r)} / ${formatNumber(t)} × 100%`,
  }
}
