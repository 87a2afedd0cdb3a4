import type { JenisJendela } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { IsoDate, Stamp } from './columns.ts'

export type { JenisJendela }

/** When work on a period opens, is due and locks; triwulan 0 where the work is yearly. */
export interface JendelaTable {
  unit_code: string
  tahun: number
  jenis: JenisJendela
  triwulan: Generated<number>
  buka: IsoDate
  tenggat: IsoDate
  kunci: IsoDate
}

export interface PengecualianTable {
  unit_code: string
  id: Generated<string>
  tahun: number
  jenis: JenisJendela
  triwulan: Generated<number>
  alasan: string
  sampai: IsoDate
  oleh: string
  at: Stamp
}

/** A day off beside Saturdays and Sundays, as the office follows it. */
export interface LiburTable {
  unit_code: string
  tanggal: IsoDate
  nama: string
  /** The decision that names it. */
  sumber: string | null
}

export interface JendelaTables {
  libur: LiburTable
  jendela: JendelaTable
  pengecualian: PengecualianTable
}
