import type { Numeric, StampOrNull } from './columns.ts'

export interface AnggaranIndikatorTable {
  unit_code: string
  dipa_id: string
  kode: string
  indikator_id: string
  /** Percent of the row. */
  porsi: Numeric
  sort: number
  updated_by: string | null
  updated_at: StampOrNull
}

export interface AnggaranIndikatorTables {
  anggaran_indikator: AnggaranIndikatorTable
}
