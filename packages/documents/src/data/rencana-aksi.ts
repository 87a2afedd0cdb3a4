import type { Decimal, Triwulan, Value } from '@akuntabel/domain'
import type { OfficeData, Signer } from './office.ts'

/** A step of an action plan. */
export interface LangkahData {
  uraian: string
  /** 1 to 12, in order. */
  bulan: number[]
  /** Months it was planned in of which was told: carried out then or not; absent = nothing was told. */
  terlaksana?: { bulan: number; ya: boolean }[]
  pelaksana: string | null
  /** Outputs of the budget it is paid from: its own part of them, or where that was not said their pagu; null = neither. */
  biaya: { kode: string; amount: bigint | null }[]
}

export interface RencanaAksiIndikatorData {
  kode: string
  uraian: string
  satuan: string
  target: Value | null
  /** Bounds of a `rentang` indicator. */
  rentang: { from: Decimal; to: Decimal } | null
  triwulan: { triwulan: Triwulan; target: Value | null }[]
  langkah: LangkahData[]
}

/** Input of the templates *Rencana Aksi*, by quarters and by months. */
export interface RencanaAksiData {
  office: OfficeData
  tahun: number
  /** Whether the agreement it carries out is signed. */
  state: 'draf' | 'final'
  signer: Signer
  sasaran: { uraian: string; indikator: RencanaAksiIndikatorData[] }[]
  paper: 'F4' | 'A4'
  createdAt: string
}
