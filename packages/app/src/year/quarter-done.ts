import { isSelesai, PENGUKURAN_STATES, type Rantai, selesaiState, TRIWULAN } from '@akuntabel/domain'
import type { Triwulan } from '@akuntabel/store'
import type { YearPlan } from './plan.ts'

/** Who approves its quarters, in order, by the pack of the year. */
export function rantaiOf({ policy, pk }: Pick<YearPlan, 'policy' | 'pk'>): Rantai {
  return policy.rantai[pk.entitas]
}

/** Quarters that whoever approves last has approved: only their figures stand. */
export function doneQuarters(plan: YearPlan): Triwulan[] {
  return TRIWULAN.filter((triwulan) => isSelesai(plan.quarters[triwulan].state, rantaiOf(plan)))
}

export function openQuarters(plan: YearPlan): Triwulan[] {
  const done = doneQuarters(plan)
  return TRIWULAN.filter((triwulan) => !done.includes(triwulan))
}

/** What a quarter that is through is called, within a sentence: `disetujui`. */
export function doneWord(plan: YearPlan): string {
  return PENGUKURAN_STATES[selesaiState(rantaiOf(plan))].toLowerCase()
}
