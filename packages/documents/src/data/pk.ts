import type { Decimal, PkState, Value } from '@akuntabel/domain'
import type { OfficeData, Signer } from './office.ts'

export interface PkIndikatorData {
  kode: string
  uraian: string
  satuan: string
  target: Value | null
  /** Bounds of a `rentang` indicator. */
  rentang?: { from: Decimal; to: Decimal } | null
}

/** Input of the template *Perjanjian Kinerja*. */
export interface PkData {
  office: OfficeData
  tahun: number
  revisi: number
  alasanRevisi: string | null
  state: PkState
  nomor: string | null
  /** ISO date of signing; null while a draft. */
  tanggal: string | null
  /** The head alone, or first and second party: the head and who is above. */
  parties: Signer[]
  sasaran: { uraian: string; indikator: PkIndikatorData[] }[]
  program: { kode: string; uraian: string; pagu: bigint }[]
  /** Which money of the DIPA the programmes name; left out where they were not taken from one. */
  asalAnggaran?: string
  paper: 'F4' | 'A4'
  createdAt: string
}
