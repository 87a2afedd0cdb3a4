import type { Severity } from './rule.ts'

/** What a rule can say of a place: wrong, a person must judge, checked and right, not checked. */
export const OUTCOMES = ['salah', 'perlu-dilihat', 'lulus', 'tidak-diperiksa'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Only an error is sure enough to be called wrong. */
export function outcomeOf(severity: Severity): 'salah' | 'perlu-dilihat' {
  return severity === 'error' ? 'salah' : 'perlu-dilihat'
}
