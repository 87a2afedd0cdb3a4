import type { NilaiAsal, NilaiStatus, PengukuranState } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Entitas, IsoDate, Numeric, Stamp, StampOrNull, Triwulan, ValueColumns } from './columns.ts'

export type { PengukuranState }

export interface PengukuranTable {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
  state: Generated<PengukuranState>
  alasan_kembali: string | null
  version: Generated<number>
}

export interface PengukuranNilaiTable extends ValueColumns {
  unit_code: string
  pengukuran_id: string
  indikator_id: string
  asal: Generated<NilaiAsal>
  /** Why it was typed without its components. */
  asal_alasan: string | null
  penyebab: string | null
  /** What stood in the way. */
  hambatan: string | null
  /** What the office lacks. */
  kendala: string | null
  solusi: string | null
  tindak_lanjut: string | null
  program: string | null
  status: Generated<NilaiStatus>
  /** Why it is not measured, or its evidence not there. */
  alasan: string | null
  /** Last day of the promise, where evidence follows. */
  sampai: IsoDate | null
  /** The unusual figure that a person said is so; another figure is asked about again. */
  pasti: Numeric | null
  pasti_oleh: string | null
  pasti_at: StampOrNull
  sampel: Generated<boolean>
  version: Generated<number>
  updated_by: string | null
  updated_at: Stamp
}

/** What was measured of one component in a quarter; not filled is no row. */
export interface PengukuranKomponenTable extends ValueColumns {
  unit_code: string
  pengukuran_id: string
  indikator_id: string
  kode: string
  /** Where the program took it from; null where a person typed it. */
  rincian: string | null
  diambil_at: StampOrNull
}

/** A file of an office's evidence, once however often it proves something. */
export interface BerkasBuktiTable {
  unit_code: string
  sha256: string
  nama: string
  ukuran: bigint
  tipe: string
  uploaded_by: string
  uploaded_at: Stamp
}

/** That a file proves a value, or one component of it. */
export interface BuktiTable {
  unit_code: string
  id: Generated<string>
  pengukuran_id: string
  indikator_id: string
  /** Null: of the value itself. */
  kode: string | null
  sha256: string
  nama: string
  keterangan: string | null
  uploaded_by: string
  uploaded_at: Stamp
  retired_at: StampOrNull
}

/** That a file is shown to evaluators for a criterion, as a person said. */
export interface BuktiKriteriaTable {
  unit_code: string
  entitas: Entitas
  tahun: number
  kriteria: string
  sha256: string
  oleh: string
  at: Stamp
}

/** A step of a quarter, with what it held then. */
export interface PengukuranLangkahTable {
  unit_code: string
  pengukuran_id: string
  seq: number
  ke: PengukuranState
  oleh: string
  person_id: string
  alasan: string | null
  /** Notes by indicator. */
  catatan: unknown
  isi: unknown
  at: Stamp
}

export interface PengukuranTables {
  pengukuran: PengukuranTable
  pengukuran_nilai: PengukuranNilaiTable
  pengukuran_komponen: PengukuranKomponenTable
  berkas_bukti: BerkasBuktiTable
  bukti: BuktiTable
  bukti_kriteria: BuktiKriteriaTable
  pengukuran_langkah: PengukuranLangkahTable
}
