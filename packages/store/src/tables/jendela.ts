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

export interface JendelaTables {
  jendela: JendelaTable
  pengecualian: PengecualianTable
}
