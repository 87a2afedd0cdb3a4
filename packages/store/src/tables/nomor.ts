import type { Register } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { IsoDate, Stamp, StampOrNull } from './columns.ts'

/** How an office writes the numbers of a register in a year, and how far it has counted. */
export interface RegisterNomorTable {
  unit_code: string
  register: Register
  tahun: number
  pola: string
  terakhir: Generated<number>
  version: Generated<number>
}

/** A number that was given; it stays, at most it is void. */
export interface NomorSuratTable {
  unit_code: string
  register: Register
  tahun: number
  nomor: string
  urut: number | null
  diketik: Generated<boolean>
  tanggal: IsoDate
  perihal: string
  subjek: Generated<string>
  batal_at: StampOrNull
  alasan: string | null
  oleh: string
  at: Stamp
}

export interface NomorTables {
  register_nomor: RegisterNomorTable
  nomor_surat: NomorSuratTable
}
