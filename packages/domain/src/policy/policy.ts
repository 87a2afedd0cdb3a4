import type { Decimal } from '../number/decimal.ts'

export type MinimalFormula = '(2T-R)/T' | 'T/R' | '(T-R)/T'

/** domain.md: everything the law leaves open or changes, as one named, versioned pack. */
export interface Policy {
  name: string
  version: number
  /** First year the pack is for. */
  year: number
  citation: string
  /** Bounds of the capped capaian, in percent. */
  cap: Decimal
  floor: Decimal
  minimalFormula: MinimalFormula
  /** Lowest first. */
  predikatOrder: readonly string[]
  opiniOrder: readonly string[]
  /** Capaian of a predikat or opini below its target: rank(R)/rank(T), or nothing. */
  belowTarget: 'peringkat' | 'nol'
  /** Entity capaian is the mean of its sasaran or of its indicators. */
  entitasMean: 'sasaran' | 'indikator'
  /** Key of a shipped scale. */
  scale: string
  efficiency: EfficiencyPolicy
  deadlines: DeadlinePolicy
  /** Laws quoted in documents, in order. */
  legalBasis: readonly string[]
}

export interface EfficiencyPolicy {
  /** The form shown first: points (a) or the Finance Ministry's (b). */
  form: 'poin' | 'pmk'
  /** E is clipped to ± this many percent. */
  clip: Decimal
}

export interface DeadlinePolicy {
  pkMonthsAfterDipa: number
  triwulanDaysAfterQuarter: number
  /** Of the following year. */
  lkjMonth: number
  lkjDay: number
  /** Law: months after the year. */
  lkjLegalMonths: number
}
