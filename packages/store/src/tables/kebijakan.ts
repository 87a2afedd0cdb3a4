import type { Json, Stamp } from './columns.ts'

/** A version of a policy pack: law that changes is data. Never changes. */
export interface KebijakanTable {
  nama: string
  versi: number
  tahun: number
  sitasi: string
  isi: Json<unknown>
}

/** A version of an office's category scale. Never changes. */
export interface SkalaTable {
  unit_code: string
  nama: string
  versi: number
  sitasi: string
  kelas: Json<unknown>
}

/** From which year on an office measures by which versions; of several rows the latest up to a year rules it. */
export interface UnitKebijakanTable {
  unit_code: string
  mulai_tahun: number
  kebijakan: string
  kebijakan_versi: number
  lembaga: string | null
  lembaga_versi: number | null
  skala: string
  skala_versi: number
  oleh: string
  at: Stamp
}

export interface KebijakanTables {
  kebijakan: KebijakanTable
  skala: SkalaTable
  unit_kebijakan: UnitKebijakanTable
}
