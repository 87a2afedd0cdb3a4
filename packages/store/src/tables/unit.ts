import type { UnitLevel } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { JsonWithDefault } from './columns.ts'

/** What documents need to know of the office beyond its name. */
export interface UnitProfile {
  abbreviation?: string
  address?: string
  members?: number | null
  memberTerm?: string | null
  divisions?: string[]
  kecamatan?: string[]
  paper?: 'F4' | 'A4'
  [key: string]: unknown
}

export interface UnitTable {
  unit_code: string
  parent_code: string | null
  level: UnitLevel
  name: string
  short_name: string
  province_name: string | null
  place: string
  timezone: Generated<string>
  path: string
  active: Generated<boolean>
  profile: JsonWithDefault<UnitProfile>
  version: Generated<number>
}

export interface UnitTables {
  unit: UnitTable
}
