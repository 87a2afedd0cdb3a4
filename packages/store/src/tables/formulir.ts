import type { Generated } from 'kysely'
import type { Json, Stamp } from './columns.ts'

export interface KomentarTable {
  unit_code: string
  id: Generated<string>
  subjek: string
  isi: string
  oleh: string
  nama: string
  at: Stamp
}

export interface DrafTable {
  unit_code: string
  person_id: string
  kunci: string
  isi: Json<unknown>
  updated_at: Stamp
}

export interface KirimanTable {
  unit_code: string
  kunci: string
  tanda_terima: Json<unknown>
  at: Stamp
}

export interface FormulirTables {
  komentar: KomentarTable
  draf: DrafTable
  kiriman: KirimanTable
}
