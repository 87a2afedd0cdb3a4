import type { Role } from '@akuntabel/domain'

export type { Role }
export interface PeranTable {
  unit_code: string
  person_id: string
  role: Role
  subbagian_id: string | null
}

export interface PeranTables {
  peran: PeranTable
}
