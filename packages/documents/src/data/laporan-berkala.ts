import type { Kategori, Periode, StandingMean, Triwulan } from '@akuntabel/domain'
import type { LkjPenyerapan } from './lkj.ts'
import type { OfficeData, Signer } from './office.ts'
import type { UkurAnggaranData, UkurSasaranData } from './pengukuran.ts'
import type { PutusanData } from './rapat.ts'

/** A step of the action plan in a part of the year. */
export interface LangkahBerkalaData {
  kode: string
  uraian: string
  pic: string | null
  hasil: 'ya' | 'tidak' | 'belum'
  /** Why it was not carried out. */
  alasan: string | null
  /** ISO date it is to be carried out instead. */
  tanggalBaru: string | null
}

/** What people wrote of an indicator in a part of the year. */
export interface HambatanBerkalaData {
  kode: string
  uraian: string
  hambatan: string | null
  kendala: string | null
  solusi: string | null
  tindakLanjut: string | null
}

/** Input of the template *Laporan Berkala*: how an entity stands after a quarter or a half of its year. */
export interface LaporanBerkalaData {
  office: OfficeData
  tahun: number
  periode: Periode
  /** The quarter it ends with. */
  triwulan: Triwulan
  /** Final once all its figures are approved. */
  state: 'draf' | 'final'
  sasaran: UkurSasaranData[]
  /** A category of the whole year only. */
  entitas: StandingMean & { kategori: Kategori | null }
  /** Codes of indicators nobody measured in it, of those that had a target. */
  belumDiukur: string[]
  langkah: LangkahBerkalaData[]
  anggaran: UkurAnggaranData | null
  /** Of the whole office, at the end of the quarter it ends with. */
  serapan: LkjPenyerapan['triwulan'][number] | null
  /** The law of the year asks for them in the quarter it ends with. */
  hambatanDiminta: boolean
  hambatan: HambatanBerkalaData[]
  putusan: PutusanData[]
  /** What people wrote of each part, by its name: `pendahuluan`, `capaian`, `anggaran`, `hambatan`, `saran`. */
  teks: Record<string, string>
  nomor: string | null
  /** ISO date it is signed on; null where people write it beside their signature. */
  tanggal: string | null
  /** Signed in the program; otherwise ink stands on paper. */
  ditandatangani: boolean
  signer: Signer
  paper: 'F4' | 'A4'
  createdAt: string
}
