import { Decimal } from '../number/decimal.ts'
import type { Value } from './value.ts'

/**
 * The figure of a value as a decimal, for arithmetic.
 * Units: as the kind (percent, number, rupiah). Source: docs/domain.md §1.
 * Example: Rp8.181.000 → 8181000. Edge: exact to 40 digits. Error: codes and dates have no figure: null.
 */
export function valueNumber(value: Value): Decimal | null {
  if (value.kind === 'rupiah') return new Decimal(value.amount.toString())
  return 'amount' in value ? new Decimal(value.amount) : null
}
