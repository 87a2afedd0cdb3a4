import type { AnggaranTingkat, JenisRevisi } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Edited, Entitas, IsoDate, Numeric } from './columns.ts'

export type { AnggaranTingkat }

export interface DipaTable {
  unit_code: string
  id: Generated<string>
  tahun: number
  nomor: string | null
  tanggal: IsoDate | null
}

export interface DipaRevisiTable {
  unit_code: string
  dipa_id: string
  revisi: number
  tanggal: IsoDate | null
  pagu_sebelum: bigint | null
  pagu_sesudah: bigint
  alasan: string
  /** Null: not said. */
  jenis: JenisRevisi | null
}

export interface AnggaranBarisTable extends Edited {
  unit_code: string
  dipa_id: string
  kode: string
  induk_kode: string | null
  uraian: string
  tingkat: AnggaranTingkat
  sort: number
  /** Whose it is; null: as the row above says, and above all both entities'. */
  entitas: Entitas | null
  /** Code of whose money pays it; null: as the row above says. */
  sumber_dana: string | null
  indikator_kegiatan: string | null
  satuan: string | null
  volume: Numeric | null
  /** What will be done, in words. */
  target_pelaksanaan: string | null
  /** How much of the volume is meant to be reached, in percent. */
  target_persen: Numeric | null
}

export interface AnggaranPaguTable {
  unit_code: string
  dipa_id: string
  kode: string
  revisi: number
  pagu: bigint
  /** How much of it may not be spent yet. */
  blokir: Generated<bigint>
}

export interface RealisasiAnggaranTable extends Edited {
  unit_code: string
  dipa_id: string
  kode: string
  bulan: number
  amount: bigint
  /** Why it took its row above the pagu. */
  alasan: string | null
  sampel: Generated<boolean>
}

/** What a part of a pagu or of spending is for; empty: the report does not name it. */
export interface RincianKey {
  komponen: string
  subkomponen: string
  akun: string
}

export interface RincianPaguTable extends RincianKey {
  unit_code: string
  dipa_id: string
  kode: string
  revisi: number
  amount: bigint
}

export interface RincianRealisasiTable extends RincianKey {
  unit_code: string
  dipa_id: string
  kode: string
  bulan: number
  amount: bigint
}

export interface AnggaranTables {
  dipa: DipaTable
  dipa_revisi: DipaRevisiTable
  anggaran_baris: AnggaranBarisTable
  anggaran_pagu: AnggaranPaguTable
  realisasi_anggaran: RealisasiAnggaranTable
  rincian_pagu: RincianPaguTable
  rincian_realisasi: RincianRealisasiTable
}
