import type { OfficeData, Signer } from './office.ts'

/** What a meeting decided, as its notes print it. */
export interface PutusanData {
  /** Code of the indicator it is about; null: of no single one. */
  kode: string | null
  jenis: string
  uraian: string
  siapa: string | null
  /** ISO date. */
  tenggat: string | null
  /** How it stands, and what came of it. */
  keadaan: string
  hasil: string | null
  /** What it changed elsewhere: `DIPA 2023 revisi ke-1`. */
  perubahan: string | null
}

/** Input of the papers of a meeting: *Undangan*, *Daftar Hadir*, *Notulen*. */
export interface RapatData {
  office: OfficeData
  tahun: number
  /** `Rapat Evaluasi Triwulan IV Tahun 2022` */
  judul: string
  /** Final once the meeting is over. */
  state: 'draf' | 'final'
  /** ISO date. */
  tanggal: string
  waktu: string | null
  tempat: string
  undangan: string[]
  hadir: string[]
  acara: {
    /** `capaian` in percent, unrounded. */
    tertinggal: { kode: string; name: string; capaian: string; capaianText: string }[]
    terlambat: { kode: string; text: string }[]
    langkah: { kode: string; uraian: string; pic: string | null; keterangan: string }[]
    putusan: { uraian: string; siapa: string | null; tenggat: string | null }[]
  }
  putusan: PutusanData[]
  signer: Signer
  paper: 'F4' | 'A4'
  createdAt: string
}
