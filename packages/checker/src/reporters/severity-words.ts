import type { Severity } from '../engine/rule.ts'

/** What people read for the severities of the contract. */
export const SEVERITY_WORDS: Record<Severity, string> = {
  error: 'salah',
  warning: 'perlu dilihat',
  info: 'catatan',
}
