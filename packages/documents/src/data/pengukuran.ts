import type { Capaian, Decimal, StandingMean, Triwulan, Value } from '@akuntabel/domain'
import type { OfficeData, Signer } from './office.ts'

/** Target and realisasi of a quarter, or since January, with what they come to. */
export interface UkurData {
  target: Value | null
  realisasi: Value | null
  capaian: Capaian
  /** What a reader should know of the figure, one sentence each. */
  catatan: string[]
}

export interface UkurIndikatorData {
  kode: string
  uraian: string
  satuan: string
  /** Of the year. */
  target: Value | null
  /** Bounds of a `rentang` indicator. */
  rentang: { from: Decimal; to: Decimal } | null
  triwulan: UkurData
  /** From the first quarter to this one. */
  sampai: UkurData
}

export interface UkurSasaranData {
  uraian: string
  indikator: UkurIndikatorData[]
  capaian: StandingMean
}

/** What every measuring form says of itself. */
interface Form {
  office: OfficeData
  tahun: number
  triwulan: Triwulan
  state: 'draf' | 'final'
  signer: Signer
  paper: 'F4' | 'A4'
  createdAt: string
}

/** Input of the template *Pengukuran Pencapaian Sasaran*. */
export interface PengukuranSasaranData extends Form {
  sasaran: UkurSasaranData[]
  entitas: StandingMean
}

/** A row of the budget up to the end of a quarter: what was meant and what came of it. */
export interface UkurKegiatanData {
  kode: string
  uraian: string
  /** How deep it stands, from 0. */
  level: number
  /** Lowest rows only; null where nothing is recorded, and of rows above them. */
  keluaran: {
    satuan: string | null
    volume: Decimal | null
    tercapai: Decimal | null
    persen: Decimal | null
  } | null
  pagu: bigint
  /** Planned to be spent up to the same month; null: not every row below is planned. */
  rencana: bigint | null
  /** Null: nothing below was entered. */
  realisasi: bigint | null
  persen: Decimal | null
}

/** Money and outputs of an entity up to the end of a quarter. */
export interface UkurAnggaranData {
  /** Which revision of the DIPA the pagu is of. */
  revisi: number
  rows: UkurKegiatanData[]
  total: Pick<UkurKegiatanData, 'pagu' | 'rencana' | 'realisasi' | 'persen'>
}

/** Input of the template *Pengukuran Kinerja Kegiatan*. */
export interface PengukuranKegiatanData extends Form {
  anggaran: UkurAnggaranData
}
