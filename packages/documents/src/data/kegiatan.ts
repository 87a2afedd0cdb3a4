import type { Triwulan } from '@akuntabel/domain'
import type { OfficeData, Signer } from './office.ts'

/** Something an office carried out, or planned and did not. Texts are empty where nothing was written. */
export interface KegiatanData {
  nama: string
  /** `Sosialisasi` */
  jenis: string
  /** `12–14 Maret 2022` */
  tanggal: string
  tempat: string
  tahapan: string
  /** `Dilaksanakan`, `Dialihkan menjadi siaran radio: sekolah diliburkan` */
  keadaan: string
  /** Null: nobody counted. */
  peserta: { kelompok: string; laki: number | null; perempuan: number | null }[]
  /** What it resulted in: `Laporan kegiatan, Nomor 5/PP, 15 Maret 2022`. */
  naskah: string[]
  tujuan: string
  hasil: string
  kendala: string
  solusi: string
}

/** Input of the template *Daftar Kegiatan*, of a quarter. */
export interface DaftarKegiatanData {
  office: OfficeData
  tahun: number
  triwulan: Triwulan
  state: 'draf' | 'final'
  kegiatan: KegiatanData[]
  signer: Signer
  paper: 'F4' | 'A4'
  createdAt: string
}
