import type { CaraLaporan, KolomKeuangan } from '@akuntabel/domain'
import type { Edited, Json, Stamp } from './columns.ts'

/** How a source of reports is read. */
export interface PemetaanTable extends Edited {
  unit_code: string
  /** What the office calls the source. */
  nama: string
  /** The head of each column that is told. */
  kolom: Json<Partial<Record<KolomKeuangan, string>>>
  cara: CaraLaporan
  /** The office's own code there, six digits. */
  satker: string | null
}

/** A report on its way in, of one person. */
export interface UnggahanTable {
  unit_code: string
  person_id: string
  tahun: number
  /** Of the file. */
  nama: string
  berkas_sha256: string
  /** Its rows, packed. */
  isi: Uint8Array
  /** Name of how it is read; null: not told yet. */
  pemetaan: string | null
  /** Which row holds the heads, from 0. */
  kepala: number | null
  /** What month it is of, where no column says it. */
  bulan: number | null
  at: Stamp
}

export interface PemetaanTables {
  pemetaan: PemetaanTable
  unggahan: UnggahanTable
}
