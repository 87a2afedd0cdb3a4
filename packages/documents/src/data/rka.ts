import type { AnggaranTingkat, Decimal } from '@akuntabel/domain'
import type { OfficeData, Signer } from './office.ts'

/** A row of a year's plan of money or of its first budget, with what is made of it. */
export interface RkaRow {
  kode: string
  uraian: string
  tingkat: AnggaranTingkat
  /** 0 for programmes, one more per step down. */
  level: number
  /** It has no rows below it. */
  leaf: boolean
  /** Indikator kegiatan, in words; null where it was not written. */
  indikator: string | null
  satuan: string | null
  volume: Decimal | null
  /** What will be done, in words; null where it was not written. */
  pelaksanaan: string | null
  /** Code of whose money pays it; null: as the row above says. */
  sumberDana: string | null
  /** Of the row, or the sum of those below it. */
  pagu: bigint
}

/** Input of the template *Matriks RKA*: what an entity plans to make of the money it was given first. */
export interface RkaData {
  office: OfficeData
  tahun: number
  /** The stage of the plan it is of; null: the first budget itself. */
  tahap: string | null
  /** Where the money comes from: `DIPA Nomor …, revisi ke-0`. */
  sumber: string
  /** Some rows say of no entity that they are its: they stand in the matrix of each. */
  bersama: boolean
  signer: Signer
  /** The year in which it is signed. */
  tahunTanda: number
  rows: RkaRow[]
  total: bigint
  paper: 'F4' | 'A4'
  createdAt: string
}
