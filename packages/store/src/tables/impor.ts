import type { ImporJenis, ImporRow, ImporState } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Entitas, Json, Stamp, StampOrNull } from './columns.ts'

/** What a file has changed, row by row, so that it can be taken back. */
export interface ImporTable {
  unit_code: string
  id: Generated<string>
  jenis: ImporJenis
  /** Null: of both entities. */
  entitas: Entitas | null
  /** Of a plan the first year of its period. */
  tahun: number
  berkas_sha256: string
  baris: Json<ImporRow[]>
  /** Ids of all rows as they stood before. */
  urutan: Json<string[]>
  state: Generated<ImporState>
  oleh: string
  at: Stamp
  batal_oleh: string | null
  batal_at: StampOrNull
}

export interface ImporTables {
  impor: ImporTable
}
