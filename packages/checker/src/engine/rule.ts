import type { Position } from '@akuntabel/documents'
import type { Facts } from '../facts/types.ts'
import type { Need } from './needs.ts'

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
  /** Findings of one rule with the same cause are one finding with several places. Each is its own cause when absent. */
  cause?: string
  /** Below 0,7 an error becomes a warning. 1 when absent. */
  confidence?: number
  /** Only to say less than the rule: an error rule may warn. */
  severity?: Severity
  /** Read broadly: left out where a narrower reading has told the same words. */
  general?: boolean
}

/** What a rule looked at without a finding: checked and right, or not checked and why. */
export interface Evidence {
  outcome: 'lulus' | 'tidak-diperiksa'
  at: Position
  /** One Indonesian sentence: what was found right, or why it was not checked. */
  message: string
  arithmetic: string | null
}

export interface Rule {
  /** Permanent, `family/name`. */
  id: string
  severity: Severity
  /** One line of what it finds, in Indonesian. */
  meaning: string
  /** Criteria it touches: `reviu:substansi-1` (PermenPANRB 53/2014, Lampiran III), `lke:3.b-4` (PermenPANRB 88/2021). */
  tags: readonly string[]
  /** Without these the rule has nothing to look at, and the report says so. */
  needs?: readonly Need[]
  /** `compared` are other reports the document is held against, and not checked themselves. */
  check: (facts: Facts, all: readonly Facts[], compared: readonly Facts[]) => RuleFinding[]
  /** For the reviewer: what was checked without a finding. */
  evidence?: (facts: Facts, compared: readonly Facts[]) => Evidence[]
}
