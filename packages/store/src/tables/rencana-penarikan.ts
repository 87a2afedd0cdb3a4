import type { Edited } from './columns.ts'

export interface RencanaPenarikanTable extends Edited {
  unit_code: string
  dipa_id: string
  kode: string
  /** January to December, rupiah; read and written as text, see the queries. */
  bulan: string[]
}

export interface TargetSerapanTable extends Edited {
  unit_code: string
  dipa_id: string
  /** By the end of Triwulan I to IV, percent of the pagu; null: none. Read and written as text. */
  triwulan: (string | null)[]
}

export interface RencanaPenarikanTables {
  rencana_penarikan: RencanaPenarikanTable
  target_serapan: TargetSerapanTable
}
