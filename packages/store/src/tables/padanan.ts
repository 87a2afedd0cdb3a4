import type { AsalKode } from '@akuntabel/domain'
import type { Stamp } from './columns.ts'

/** A code that a person says is the same row as another year's. */
export interface PadananKodeTable {
  unit_code: string
  /** A code of the DIPA of that year, or of the Renstra whose period begins in it. */
  asal: AsalKode
  tahun: number
  kode: string
  ke_tahun: number
  ke_kode: string
  oleh: string
  at: Stamp
}

export interface PadananTables {
  padanan_kode: PadananKodeTable
}
