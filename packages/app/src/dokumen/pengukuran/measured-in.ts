import type { Triwulan } from '@akuntabel/domain'
import { indikatorOf, type YearPlan } from '../../year/plan.ts'

/** Of which quarters at least one indicator was measured. */
export function measuredIn(plan: YearPlan | null): (triwulan: Triwulan) => boolean {
  const all = plan === null ? [] : indikatorOf(plan)
  return (triwulan) => all.some(({ cells }) => cells[triwulan].realisasi !== null)
}
