import { indikatorOf, type YearPlan } from '../../year/plan.ts'

export interface Completeness {
  done: number
  of: number
  /** `35 dari 37 isian lengkap` */
  text: string
}

/** Per indicator the realisasi and five answers of analyses 5 and 7, and the parts that must be written. */
const PER_INDIKATOR = 6

export function lkjCompleteness(
  plan: YearPlan,
  { missing, parts }: { missing: number; parts: number },
): Completeness {
  const asked = indikatorOf(plan).length * PER_INDIKATOR + parts
  // An office without Renstra or budget misses more than these.
  const of = Math.max(asked, missing)
  const done = Math.max(0, of - missing)
  return { done, of, text: `${done} dari ${of} isian lengkap` }
}
