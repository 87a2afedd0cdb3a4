import type { Position } from '@akuntabel/documents'
import type { Facts } from '../facts/types.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A place in one of the documents that were checked together. */
export interface Place {
  position: Position
  /** The document it is in; the checked one when absent. */
  facts?: Facts
}

/** What a rule says; the engine adds id, severity, location and fingerprint. */
export interface RuleFinding {
  /** One Indonesian sentence with both figures. */
  message: string
  at: Position
  /** As printed in the document. */
  stated: string
  /** What it should be, or what the other place says; null when that cannot be known. */
  expected: string | null
  /** `4.103.445.000 − 4.082.850.734 = 20.594.266`; null when nothing is computed. */
  arithmetic: string | null
  related: Place[]
  /** What the finding is about, in words that survive a new page or row: for the fingerprint. */
  key: string
  /** Below 0,7 an error becomes a warning. 1 when absent. */
  confidence?: number
  /** Only to say less than the rule: an error rule may warn. */
  severity?: Severity
}

export interface Rule {
  /** Permanent, `family/name`. */
  id: string
  severity: Severity
  /** One line of what it finds, in Indonesian. */
  meaning: string
  check: (facts: Facts, all: readonly Facts[]) => RuleFinding[]
}
