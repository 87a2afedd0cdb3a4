import type { PegawaiTables, Value } from '@akuntabel/domain'
import type { TugasGroup } from './iku.ts'
import type { OfficeData, Signer } from './office.ts'

/** An indicator of the plan with its target of each year; `null` where none was typed, a value of `null` where it was said to have none. */
export interface RenstraBookIndikator {
  kode: string
  uraian: string
  satuan: string
  targets: ({ value: Value | null } | null)[]
}

/** A row of the plan with its funding of each year. */
export interface RenstraBookRow {
  kode: string | null
  uraian: string
  indikator: RenstraBookIndikator[]
  pendanaan: (bigint | null)[]
  /** Code of whose money it is; null where it has none. */
  sumber: string | null
}

export interface RenstraBookProgram extends RenstraBookRow {
  sasaran: RenstraBookRow[]
  kegiatan: (RenstraBookRow & { sasaran: RenstraBookRow[] })[]
  /** What it was given is not what its sasaran were given, in one year or more. */
  selisih: boolean
}

interface Faktor {
  kode: string
  uraian: string
}

/** What helps and hinders the office, and what was made of it. */
export interface RenstraAnalisis {
  aspek: { label: string; potensi: Faktor[]; permasalahan: Faktor[] }[]
  faktor: Record<'S' | 'W' | 'O' | 'T', Faktor[]>
  sel: { kunci: 'SO' | 'WO' | 'ST' | 'WT'; strategi: { nomor: number; uraian: string; kode: string[] }[] }[]
  sintesis: { uraian: string; strategi: { nomor: number; uraian: string }[] }[]
  /** By the program or sasaran they are for, in the order of the plan. */
  arah: { untuk: string; butir: string[] }[]
}

/** Input of the template *Rencana Strategis*. */
export interface RenstraBookData {
  office: OfficeData
  periode: [number, number]
  state: 'draf' | 'final'
  nomor: string | null
  /** Of its decree; null while it has none. */
  tanggal: string | null
  signer: Signer
  paper: 'F4' | 'A4'
  createdAt: string
  /** What people wrote, by part: `latar-belakang`, `penutup`, … */
  teks: Record<string, string>
  /** What the law gives each entity to do, where the office wrote it down. */
  tugas: { entitas: string; bagian: TugasGroup[] }[]
  /** Members in office on the day of the decree. */
  anggota: { nama: string; kedudukan: string; divisi: string | null; wilayah: string | null }[]
  /** Heads of its secretariat on that day. */
  sekretariat: { jabatan: string; nama: string }[]
  /** People who work there as of a day; null where they are not recorded. */
  pegawai: ({ tanggal: string } & PegawaiTables) | null
  /** Null where nobody wrote one. */
  analisis: RenstraAnalisis | null
  visi: string
  misi: string[]
  tujuan: { uraian: string; sasaran: { uraian: string; indikator: RenstraBookIndikator[] }[] }[]
  program: RenstraBookProgram[]
  /** Sources of money the rows name, each code with its name. */
  sumberDana: string[]
}
