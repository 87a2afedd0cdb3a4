import type { Stamp } from './columns.ts'

/** Where a calendar program reads a person's duties in an office, without signing in. */
export interface KalenderTable {
  unit_code: string
  person_id: string
  token_hash: string
  at: Stamp
}

export interface KalenderTables {
  kalender: KalenderTable
}
