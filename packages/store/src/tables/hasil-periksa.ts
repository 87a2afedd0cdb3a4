import type { Stamp } from './columns.ts'

export interface HasilPeriksaTable {
  unit_code: string
  id: string
  person_id: string
  /** Encrypted, each for this row and column alone. */
  ringkas: Uint8Array
  isi: Uint8Array
  abaikan: Uint8Array
  berkas: Uint8Array
  at: Stamp
  sampai: Stamp
}

export interface PeriksaTables {
  hasil_periksa: HasilPeriksaTable
}
