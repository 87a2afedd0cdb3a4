import type { Json, JsonWithDefault, Stamp } from './columns.ts'

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

/** A version of the names of an agency. Never changes. */
export interface LembagaTable {
  nama: string
  versi: number
  isi: Json<unknown>
}

/** From which year on an office measures by which versions; of several rows the latest up to a year rules it. */
export interface UnitKebijakanTable {
  unit_code: string
  mulai_tahun: number
  kebijakan: string
  kebijakan_versi: number
  lembaga: string
  lembaga_versi: number
  skala: string
  skala_versi: number
  /** What the office chose of what its pack leaves to it. */
  pilihan: JsonWithDefault<unknown>
  oleh: string
  at: Stamp
}

export interface KebijakanTables {
  kebijakan: KebijakanTable
  lembaga: LembagaTable
  skala: SkalaTable
  unit_kebijakan: UnitKebijakanTable
}
