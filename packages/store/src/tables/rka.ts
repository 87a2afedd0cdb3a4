import type { AnggaranBarisTable } from './anggaran.ts'
import type { IsoDate } from './columns.ts'

export interface RkaTable {
  unit_code: string
  tahun: number
  /** One of the stages of the year's policy. */
  tahap: string
  /** What the office was told its money by. */
  nomor: string | null
  tanggal: IsoDate | null
}

/** A row of a stage, as a DIPA has it, with its money. */
export interface RkaBarisTable
  extends Omit<AnggaranBarisTable, 'dipa_id' | 'version' | 'updated_by' | 'updated_at'> {
  tahun: number
  tahap: string
  /** Of lowest rows; a parent is the sum of what is below it. */
  pagu: bigint | null
}

export interface RkaTables {
  rka: RkaTable
  rka_baris: RkaBarisTable
}
