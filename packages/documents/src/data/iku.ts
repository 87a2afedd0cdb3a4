import type { OfficeData, Signer } from './office.ts'

/** A main indicator with the card its year is measured by. */
export interface IkuBookIndikator {
  kode: string
  uraian: string
  caraPenghitungan: string | null
  sumberData: string | null
  /** The card in words, in its order; null where nothing was written. */
  kartu: { label: string; isi: string | null }[]
  /** Whether the year's agreement promises it, and where it does not, why, if that was said. */
  dalamPk: boolean
  alasan: string | null
}

/** A part of what the law gives an entity to do: `Tugas dalam penyelenggaraan pemilu`, each line with its article. */
export interface TugasGroup {
  judul: string
  butir: { isi: string; pasal: string }[]
}

/** Input of the template *Indikator Kinerja Utama*. */
export interface IkuBookData {
  office: OfficeData
  tahun: number
  /** Final once the year's agreement is signed, by whose cards the year is measured; null while there is no agreement. */
  pk: 'draf' | 'final' | null
  signer: Signer
  /** What the law gives the entity to do, part by part, each line with its article; empty where it was not written down. */
  tugas: TugasGroup[]
  sasaran: { uraian: string; indikator: IkuBookIndikator[] }[]
  paper: 'F4' | 'A4'
  createdAt: string
}
