import type { Generated } from 'kysely'
import type { Json, JsonOrNull, JsonWithDefault, Stamp } from './columns.ts'

export interface DrafTable {
  unit_code: string
  person_id: string
  kunci: string
  /** Text by field; null once everything was saved. */
  isi: JsonOrNull<Record<string, string>>
  /** The version of its row that each field was typed on. */
  dasar: JsonWithDefault<Record<string, number>>
  /** Counts the writes of a form; a late one is told from a newer one by it. */
  urut: Generated<bigint>
  updated_at: Stamp
}

export interface KirimanTable {
  unit_code: string
  kunci: string
  tanda_terima: Json<unknown>
}

export interface FormulirTables {
  draf: DrafTable
  kiriman: KirimanTable
}
