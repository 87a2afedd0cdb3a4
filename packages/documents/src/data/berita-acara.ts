import type { Diktum } from '@akuntabel/domain'
import type { OfficeData, Signer } from './office.ts'

/** Input of the template *Berita Acara*. */
export interface BeritaAcaraData {
  office: OfficeData
  tahun: number
  judul: string
  /** `Rapat Pleno` */
  rapat: string
  state: 'draf' | 'ditandatangani'
  nomor: string | null
  /** ISO date of the meeting; null while nobody wrote it. */
  tanggal: string | null
  tempat: string
  /** Who were there and sign, the head first. */
  hadir: Signer[]
  /** Others who were there, as they are printed. */
  undangan: string[]
  putusan: Diktum[]
  /** Who signed in the program, by the place in `hadir`; null where ink stands on paper, and of a draft. */
  ditandatangani: number | null
  paper: 'F4' | 'A4'
  createdAt: string
}
