import { indikatorOf, type YearPlan } from '../../year/plan.ts'
import { LKJ_PARTS } from './lkj-parts.ts'

export interface Completeness {
  done: number
  of: number
  /** `35 dari 37 isian lengkap` */
  text: string
}

/** Per indicator the realisasi and five answers of analyses 5 and 7, and the parts that must be written. */
const PER_INDIKATOR = 6

export function lkjCompleteness(plan: YearPlan, missing: number): Completeness {
  const asked = indikatorOf(plan).length * PER_INDIKATOR + LKJ_PARTS.filter((part) => part.required).length
  // An office without Renstra or budget misses more than these.
  const of = Math.max(asked, missing)
  const done = Math.max(0, of - missing)
  return { done, of, text: `${done} dari ${of} isian lengkap` }
}
