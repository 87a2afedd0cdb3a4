import type { Generated } from 'kysely'
import type { Edited, Entitas, IsoDate } from './columns.ts'

/** A step towards an indicator's target of a year. */
export interface RencanaAksiTable extends Edited {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  tahun: number
  indikator_id: string
  sort: number
  uraian: string
  /** Months it is planned in, 1 to 12, in their order. */
  bulan: Generated<number[]>
  /** Who carries it out, in the office's words. */
  pic: string | null
  /** Where `pic` is a subbagian: which. */
  subbagian_id: string | null
}

/** An output of the budget that pays for a step. */
export interface RencanaAksiAnggaranTable {
  unit_code: string
  rencana_aksi_id: string
  kode: string
  /** Null: how much of it was not said. */
  amount: bigint | null
}

/** What came of a step in a month it was planned in. */
export interface RencanaAksiBulanTable extends Edited {
  unit_code: string
  rencana_aksi_id: string
  bulan: number
  dilaksanakan: boolean
  /** Why it was not. */
  alasan: string | null
  /** When it is to be done instead. */
  tanggal_baru: IsoDate | null
  /** By which it was carried out, where the log has it. */
  kegiatan_id: string | null
}

export interface RencanaAksiTables {
  rencana_aksi: RencanaAksiTable
  rencana_aksi_anggaran: RencanaAksiAnggaranTable
  rencana_aksi_bulan: RencanaAksiBulanTable
}
