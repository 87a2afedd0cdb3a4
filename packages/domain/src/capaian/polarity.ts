import type { Decimal } from '../number/decimal.ts'
import type { Policy } from '../policy/policy.ts'
import type { Value } from '../value/value.ts'
import type { Step } from './step.ts'

/**
 * One polarity: all that the program knows of it. A new one is a record in a file of its own, a line in
 * `polarities.ts` and a migration of the tables' check.
 */
export interface PolarityRule {
  label: string
  /** Whether a person chooses it for a card; what is not chosen follows from the kind of value or from an imported card. */
  chosen: boolean
  /** What is better: a higher figure, a lower one, what the kind of value says, or neither of them. */
  better: 'naik' | 'turun' | 'jenis' | null
  capaian(input: Measured): Step
  /** What was aimed at, for the trace. */
  aim(input: Measured): { label: string; value: string }
}

export interface Measured {
  target: Value | null
  realisasi: Value | null
  /** Only of a polarity that wants a range. */
  range?: CapaianRange
  policy: Policy
}

/** Wanted range, ends included. Outside it the nearer end is the target. */
export interface CapaianRange {
  from: Decimal
  to: Decimal
  /** What is better outside the range; `maksimal` unless said. */
  direction?: 'maksimal' | 'minimal'
}
