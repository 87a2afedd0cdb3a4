import type { Entitas, Numeric, Stamp, Triwulan } from './columns.ts'
import type { PengukuranState } from './pengukuran.ts'

/** One row per entity, year and quarter; higher levels sum these and never raw rows. */
export interface RingkasanTable {
  unit_code: string
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
  jumlah: number
  /** With a figure of this quarter. */
  terisi: number
  /** Whose capaian the mean stands on, from this quarter or an earlier one. */
  terukur: number
  capaian: Numeric | null
  kategori: string | null
  pagu: bigint | null
  realisasi: bigint | null
  state: PengukuranState
  updated_at: Stamp
}

export interface RingkasanTables {
  ringkasan: RingkasanTable
}
