import type { OfficeData, Signer } from './office.ts'

/** Input of the template *Surat Pengantar*, the letter that goes with a report. */
export interface SuratPengantarData {
  office: OfficeData
  tahun: number
  /** The report it goes with: number and ISO date once it is final, null before. */
  laporan: { nomor: string | null; tanggal: string } | null
  /** The head of the office above, `Ketua Komisi Pemilihan Umum Provinsi Jawa Timur`, and where; null where there is none. */
  kepada: { jabatan: string; tempat: string } | null
  signer: Signer
  paper: 'F4' | 'A4'
  createdAt: string
}
