import type { Decimal, Value } from '@akuntabel/domain'
import type { OfficeData, Signer } from './office.ts'

/** A row of the budget that serves an indicator, with what stands above it. */
export interface RktKeluaranData {
  kode: string
  program: { kode: string; uraian: string } | null
  kegiatan: { kode: string; uraian: string } | null
  /** What is made; null where the budget of the year does not name it, or where a whole kegiatan is meant. */
  uraian: string | null
  satuan: string | null
  volume: Decimal | null
  /** How much of it is meant to be reached, in percent. */
  target: Decimal | null
  /** Of the row, not of one of its steps. */
  pagu: bigint | null
  /** What will be done with it, as it was written for the row; else its steps. */
  pelaksanaan: string | null
  langkah: string[]
}

export interface RktIndikatorData {
  kode: string
  uraian: string
  satuan: string
  target: Value | null
  /** Said to have no target that year. */
  tanpaTarget: boolean
  /** Bounds of a `rentang` indicator. */
  rentang: { from: Decimal; to: Decimal } | null
  keluaran: RktKeluaranData[]
}

/** Input of the templates *Rencana Kinerja Tahunan* and *Rencana Kerja*. */
export interface RktData {
  office: OfficeData
  tahun: number
  versi: number
  /** Why there is a further version. */
  alasan: string | null
  /** Final once it is established. */
  state: 'draf' | 'final'
  nomor: string | null
  /** ISO date of the day it was established. */
  tanggal: string | null
  signer: Signer
  sasaran: { uraian: string; indikator: RktIndikatorData[] }[]
  paper: 'F4' | 'A4'
  createdAt: string
}
