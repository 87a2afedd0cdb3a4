import type { Entitas, UnitLevel } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { JsonWithDefault } from './columns.ts'

/** What documents need to know of the office beyond its name. */
export interface UnitProfile {
  address?: string
  members?: number | null
  memberTerm?: string | null
  divisions?: string[]
  kecamatan?: string[]
  paper?: 'F4' | 'A4'
  phone?: string
  website?: string
  email?: string
  /** Own lines of the letterhead of each entity; empty where the agency's pattern is printed. */
  kop?: Record<Entitas, string[]>
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
