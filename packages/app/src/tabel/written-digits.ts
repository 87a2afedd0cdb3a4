import type { Decimal } from '@akuntabel/domain'

/** No figure of an office has more places, on either side of the comma. */
const PLACES = 40

/** The digits of a number of a cell; one far beyond that stays as it is written, `1e+300000`, which no reader of figures takes. */
export function writtenDigits(number: Decimal): string {
  return Math.abs(number.e) <= PLACES ? number.toFixed() : number.toString()
}
