import type {
  BagianTugas,
  Dibayar,
  JENIS_SARANA,
  KEPEMILIKAN,
  KONDISI_SARANA,
  Pendidikan,
  StatusPegawai,
  TINGKAT_PENGHARGAAN,
} from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Entitas, IsoDate } from './columns.ts'

/** Which list of an office and a year, and the day it tells of. */
export interface DaftarKantorTable {
  unit_code: string
  tahun: number
  jenis: 'pegawai' | 'sarana' | 'penghargaan' | 'uraian-tugas'
  tanggal: IsoDate
}

/** People who have all of it in common. */
export interface PegawaiTable {
  unit_code: string
  tahun: number
  id: Generated<string>
  status: StatusPegawai
  golongan: string | null
  pendidikan: Pendidikan | null
  dibayar: Dibayar | null
  jumlah: number
  sort: number
}

export interface SaranaTable {
  unit_code: string
  tahun: number
  id: Generated<string>
  jenis: keyof typeof JENIS_SARANA
  nama: string
  jumlah: number
  satuan: string
  kepemilikan: keyof typeof KEPEMILIKAN | null
  kondisi: keyof typeof KONDISI_SARANA | null
  lokasi: string | null
  sort: number
}

export interface PenghargaanTable {
  unit_code: string
  tahun: number
  id: Generated<string>
  nama: string
  pemberi: string
  tingkat: keyof typeof TINGKAT_PENGHARGAAN | null
  tanggal: IsoDate | null
  /** Number of its charter or decree. */
  dokumen: string | null
  sort: number
}

/** A line of what the law gives an office to do. */
export interface UraianTugasTable {
  unit_code: string
  tahun: number
  id: Generated<string>
  entitas: Entitas
  bagian: BagianTugas
  /** Of what it is said: `penyelenggaraan pemilu`. */
  dalam: string | null
  isi: string
  pasal: string
  sort: number
}

export interface DaftarTables {
  daftar_kantor: DaftarKantorTable
  pegawai: PegawaiTable
  sarana: SaranaTable
  penghargaan: PenghargaanTable
  uraian_tugas: UraianTugasTable
}
