import type { Generated } from 'kysely'
import type { Json } from './columns.ts'

/** A versioned policy pack: law that changes is data. */
export interface KebijakanTable {
  nama: string
  versi: number
  tahun: number
  sitasi: string
  isi: Json<unknown>
}

export interface SkalaTable {
  unit_code: string
  nama: string
  sitasi: string
  kelas: Json<unknown>
  dipakai: Generated<boolean>
}

export interface KebijakanTables {
  kebijakan: KebijakanTable
  skala: SkalaTable
}
