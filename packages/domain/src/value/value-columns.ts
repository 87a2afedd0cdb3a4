import { Decimal } from '../number/decimal.ts'
import { groupThousands } from '../number/format-number.ts'
import { formatFigure } from './format-value.ts'
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
  if (value === null) return { amount: null, code: null }
  switch (value.kind) {
    case 'persen':
    case 'angka':
    case 'nilai':
      return { amount: value.amount.toFixed(), code: null }
    case 'rupiah':
      return { amount: value.amount.toString(), code: null }
    case 'hari':
      return { amount: null, code: value.date }
    default:
      return { amount: null, code: value.code }
  }
}

/**
 * Joins two stored columns to a figure of the given kind.
 * Units: as stored. Source: docs/domain.md §1. Example: ('rupiah', { amount: '8181000', code: null }) → 8181000n.
 * Edge: the column of the kind being null gives null (not filled); the other column is not looked at.
 * Error: an amount that is no number throws.
 */
export function valueFromColumns(kind: ValueKind, { amount, code }: ValueColumns): Value | null {
  switch (kind) {
    case 'persen':
    case 'angka':
    case 'nilai':
      return amount === null ? null : { kind, amount: new Decimal(amount) }
    case 'rupiah':
      return amount === null ? null : { kind, amount: BigInt(new Decimal(amount).toFixed()) }
    case 'hari':
      return code === null ? null : { kind, date: code }
    default:
      return code === null ? null : { kind, code }
  }
}

/**
 * Writes a figure as a person would type it into a form field; nothing is rounded.
 * Units: no sign of unit. Source: docs/domain.md §1. Example: 97.5 % → `97,5`; rupiah 8181000n → `8.181.000`.
 * Edge: `parseValue(kind, valueToRaw(value))` gives the same value. Error: none.
 */
export function valueToRaw(value: Value): string {
  if (value.kind === 'ya-tidak') return value.code
  if (value.kind !== 'persen' && value.kind !== 'angka' && value.kind !== 'nilai') return formatFigure(value)
  const [whole = '0', fraction] = value.amount.toFixed().split('.')
  const sign = whole.startsWith('-') ? '-' : ''
  return `${sign}${groupThousands(whole.replace('-', ''))}${fraction === undefined ? '' : `,${fraction}`}`
}
