import type { PekerjaanState } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { JsonOrNull, Stamp } from './columns.ts'

export type { PekerjaanState }

/** Long work and its progress; the table keeps the name it was first given. */
export interface PekerjaanTable {
  unit_code: string
  id: Generated<string>
  jenis: string
  state: Generated<PekerjaanState>
  persen: Generated<number>
  pesan: Generated<string>
  hasil: JsonOrNull<unknown>
  created_at: Stamp
  updated_at: Stamp
}

export interface PekerjaanTables {
  tugas: PekerjaanTable
}
