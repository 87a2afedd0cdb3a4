import { kindOf, toValue } from './kind-of.ts'
import type { Value, ValueKind } from './value.ts'

/** How a figure is stored: `amount` as SQL numeric text, or `code`; both null when not filled. */
export interface ValueColumns {
  amount: string | null
  code: string | null
}

/**
 * Splits a figure into its two stored columns.
 * Units: amount as plain digits with a point. Source: docs/domain.md §1.
 * Example: 97.5 % → { amount: '97.5', code: null }; 28 February 2022 → { amount: null, code: '2022-02-28' }.
 * Edge: null gives two nulls, never 0. Error: none.
 */
export function valueToColumns(value: Value | null): ValueColumns {
  const columns: ValueColumns = { amount: null, code: null }
  if (value === null) return columns
  const kind = kindOf(value)
  return { ...columns, [kind.column]: kind.toColumn(value) }
}

/**
 * Joins two stored columns to a figure of the given kind.
 * Units: as stored. Source: docs/domain.md §1. Example: ('rupiah', { amount: '8181000', code: null }) → 8181000n.
 * Edge: the column of the kind being null gives null (not filled); the other column is not looked at.
 * Error: an amount that is no number throws.
 */
export function valueFromColumns(kind: ValueKind, columns: ValueColumns): Value | null {
  const { column, fromColumn } = kindOf({ kind })
  const text = columns[column]
  return text === null ? null : toValue(kind, fromColumn(text))
}

/**
 * Writes a figure as a person would type it into a form field; nothing is rounded.
 * Units: no sign of unit. Source: docs/domain.md §1. Example: 97.5 % → `97,5`; rupiah 8181000n → `8.181.000`.
 * Edge: `parseValue(kind, valueToRaw(value))` gives the same value. Error: none.
 */
export function valueToRaw(value: Value): string {
  return kindOf(value).raw(value)
}
