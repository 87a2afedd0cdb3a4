import type { Entitas, Triwulan } from '@akuntabel/domain'
import type { ColumnType, Generated } from 'kysely'

export type { Entitas, Triwulan }

/** jsonb: given as JSON text (a bare array would become a PostgreSQL array), read as data. */
export type Json<T> = ColumnType<T, string, string>
export type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>
export type JsonWithDefault<T> = ColumnType<T, string | undefined, string>

/** A database default fills it. */
export type Stamp = ColumnType<Date, Date | string | undefined, Date | string>
export type StampOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>

/** ISO date `2022-02-28`. */
export type IsoDate = string
/** Decimal digits as text: `numeric` never becomes a binary float. */
export type Numeric = string
export type NumericWithDefault = Generated<Numeric>

/** A value of any kind: digits in `amount`, or `code` (domain `valueToColumns`). Both null: not filled. */
export interface ValueColumns {
  amount: Numeric | null
  code: string | null
}

/** A row that several people type in. */
export interface Edited {
  version: Generated<number>
  /** Null where the program made it. */
  updated_by: string | null
  updated_at: StampOrNull
}
