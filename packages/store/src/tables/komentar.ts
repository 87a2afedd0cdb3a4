import type { Generated } from 'kysely'
import type { Entitas, Stamp, Triwulan } from './columns.ts'

/** A remark on an indicator or on what was carried out; never changed. */
export interface KomentarTable {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  tahun: number
  /** Null: on the report of the year. */
  triwulan: Triwulan | null
  indikator_id: string | null
  kegiatan_id: string | null
  isi: string
  person_id: string
  /** The name the person had. */
  oleh: string
  at: Stamp
}

export interface KomentarTables {
  komentar: KomentarTable
}
