import { Decimal } from '../number/decimal.ts'
import { formatDate } from '../period/date.ts'
import type { Step } from './step.ts'

/**
 * Capaian of a date: kept 100, not kept 0. `better: 'naik'` wants the day itself or a later one, `turun` an earlier one.
 * Units: percent. Source: docs/domain.md §1. Example: target 28 February, done 25 February → 100.
 * Edge: the day itself is kept. Error: none; impossible dates throw RangeError.
 */
export function tanggal(target: string, realisasi: string, better: 'naik' | 'turun'): Step {
  const kept = better === 'naik' ? realisasi >= target : realisasi <= target
  return {
    raw: new Decimal(kept ? 100 : 0),
    formula: `${better === 'naik' ? 'Pada atau sesudah' : 'Pada atau sebelum'} tanggal target = 100%; selain itu 0%`,
    shown: () => `${formatDate(realisasi)} dibanding ${formatDate(target)}`,
  }
}
