import type { Decimal } from 'decimal.js'

export type Consolidation = 'jumlah' | 'rata-rata' | 'terakhir' | 'tertinggi'

/** Formula, inputs, rule and rounding of a computed figure, as Indonesian text for people. */
export interface Trace {
  /** `Realisasi / Target × 100%` */
  formula: string
  inputs: { label: string; value: string }[]
  /** `77 / 80 × 100% = 96,25%` */
  calculation: string
  /** Policy pack and version, `kpu 3`. */
  rule: string
  notes: string[]
}

/** Why a capaian is null. */
export type CapaianReason =
  | 'target-kosong'
  | 'realisasi-kosong'
  | 'target-nol'
  | 'target-negatif'
  | 'jenis-berbeda'

/** Achievement in percent of target: raw and capped; null with a reason when it cannot be computed. */
export interface Capaian {
  raw: Decimal | null
  capped: Decimal | null
  reason: CapaianReason | null
  trace: Trace
}
