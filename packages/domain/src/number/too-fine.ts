import type { Decimal } from './decimal.ts'

/** What is said of a figure that `formatNumber` would not write back as it was typed. */
export const TOO_FINE = 'Tulis paling banyak enam angka di belakang koma.'

/**
 * Whether a figure has more decimals than are written back. Units: none. Source: `formatNumber`. Example: 0,1234567 is.
 * Edge: zeros at the end do not count. Error: none.
 */
export function isTooFine(value: Decimal): boolean {
  return value.decimalPlaces() > 6
}
