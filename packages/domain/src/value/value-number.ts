import { Decimal } from '../number/decimal.ts'
import { kindOf, toValue } from './kind-of.ts'
import type { Value, ValueKind } from './value.ts'

/**
 * The figure of a value as a decimal, for arithmetic.
 * Units: as the kind (percent, number, rupiah). Source: docs/domain.md §1.
 * Example: Rp8.181.000 → 8181000. Edge: exact to 40 digits. Error: codes and dates have no figure: null.
 */
export function valueNumber(value: Value): Decimal | null {
  return kindOf(value).number?.of(value) ?? null
}

/**
 * A figure of a kind from a computed number.
 * Units: as the kind. Source: docs/domain.md §1. Example: ('persen', 80) → 80 %.
 * Edge: rupiah is rounded to whole rupiah, half away from zero. Error: codes and dates give null.
 */
export function valueFromNumber(kind: ValueKind, amount: Decimal): Value | null {
  const { number } = kindOf({ kind })
  return number === null ? null : toValue(kind, number.from(amount))
}

/**
 * A figure rounded to so many decimals, half away from zero; for a figure that was computed, such as a point of a line.
 * Units: as the kind. Source: docs/domain.md §1. Example: 92.6666… with 2 → 92.67. Edge: codes and dates stay as they
 * are. Error: none.
 */
export function roundValue(value: Value, places: number): Value {
  const amount = valueNumber(value)?.toDecimalPlaces(places, Decimal.ROUND_HALF_UP)
  return (amount && valueFromNumber(value.kind, amount)) ?? value
}
