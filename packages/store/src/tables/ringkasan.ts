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
  /** Which of them have every figure their rule needs, up to this quarter. */
  utuh: number
  capaian: Numeric | null
  kategori: string | null
  pagu: bigint | null
  realisasi: bigint | null
  state: PengukuranState
  /** Whoever approves last in the office's chain has done so. */
  selesai: boolean
  updated_at: Stamp
}

export interface RingkasanTables {
  ringkasan: RingkasanTable
}
