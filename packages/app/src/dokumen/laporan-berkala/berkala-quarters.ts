import { lastDayOfQuarter, type Periode, quartersOfPeriode, TRIWULAN, type Triwulan } from '@akuntabel/domain'
import type { LoadedYear } from '../../year/load-plan.ts'
import type { YearPlan } from '../../year/plan.ts'
import { openQuarters } from '../../year/quarter-done.ts'
import { measuredIn } from '../pengukuran/measured-in.ts'
import type { BerkalaKey } from './berkala-key.ts'

/** The quarters of a part of the year. */
export function quartersIn(periode: Periode): Triwulan[] {
  const [from, until] = quartersOfPeriode(periode)
  return TRIWULAN.filter((one) => one >= from && one <= until)
}

/** Whether anything of a part of the year was measured. */
export function measured({ plan }: LoadedYear, periode: Periode): boolean {
  return quartersIn(periode).some(measuredIn(plan))
}

/** Its quarters that nobody approved last yet, of those that ask for something. */
export function openIn(plan: YearPlan, periode: Periode): Triwulan[] {
  const open = openQuarters(plan)
  return quartersIn(periode).filter((one) => open.includes(one))
}

/** The last day of a part of the year. */
export function lastDay({ tahun, periode }: Pick<BerkalaKey, 'tahun' | 'periode'>): string {
  return lastDayOfQuarter(tahun, quartersOfPeriode(periode)[1])
}
