import type { TugasState } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { JsonOrNull, Stamp } from './columns.ts'

export type { TugasState }

/** Long work and its progress. */
export interface TugasTable {
  unit_code: string
  id: Generated<string>
  jenis: string
  state: Generated<TugasState>
  persen: Generated<number>
  pesan: Generated<string>
  hasil: JsonOrNull<unknown>
  created_by: string | null
  created_at: Stamp
  updated_at: Stamp
}

export interface TugasTables {
  tugas: TugasTable
}
