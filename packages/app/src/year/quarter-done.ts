import { isSelesai, PENGUKURAN_STATES, type Rantai, selesaiState, TRIWULAN } from '@akuntabel/domain'
import type { Triwulan } from '@akuntabel/store'
import { indikatorOf, type PlannedIndikator, type YearPlan } from './plan.ts'

/** Who approves its quarters, in order, by the pack of the year. */
export function rantaiOf({ policy, pk }: Pick<YearPlan, 'policy' | 'pk'>): Rantai {
  return policy.rantai[pk.entitas]
}

/** Quarters that whoever approves last has approved: only their figures stand. */
export function doneQuarters(plan: YearPlan): Triwulan[] {
  return TRIWULAN.filter((triwulan) => isSelesai(plan.quarters[triwulan].state, rantaiOf(plan)))
}

/** What still has to be approved before the year can be reported; a quarter that asks nothing does not. */
export function openQuarters(plan: YearPlan): Triwulan[] {
  const done = doneQuarters(plan)
  return TRIWULAN.filter((triwulan) => !done.includes(triwulan) && !isIdle(plan, triwulan))
}

/** Whether an indicator owes a figure of a quarter: it has a target of the year, and one of the quarter or it is the last. */
export function isAsked({ target, range, cells }: PlannedIndikator, triwulan: Triwulan): boolean {
  const promised = target !== null || range !== undefined
  return promised && (triwulan === 4 || cells[triwulan].target !== null)
}

/** No indicator owes a figure of it, and nobody has begun it. */
export function isIdle(plan: YearPlan, triwulan: Triwulan): boolean {
  const untouched = plan.quarters[triwulan].state === null
  return untouched && indikatorOf(plan).every((one) => !isAsked(one, triwulan))
}

/** What a quarter that is through is called, within a sentence: `disetujui`. */
export function doneWord(plan: YearPlan): string {
  return PENGUKURAN_STATES[selesaiState(rantaiOf(plan))].toLowerCase()
}
