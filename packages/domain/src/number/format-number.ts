import { Decimal } from './decimal.ts'

export interface NumberFormat {
  /** Decimals to round to; `auto` prints up to six decimals as they are and longer ones with two. */
  digits?: number | 'auto'
  /** Cut trailing zeros (default). `false` asks for a fixed scale. */
  trim?: boolean
}

/**
 * Writes a number in Indonesian: points for thousands, comma for decimals.
 * Units: none. Source: docs/domain.md §1 (`Intl` adds spaces and cuts decimals, so it is not used).
 * Example: `formatNumber('1234567.89')` → `1.234.567,89`; `formatNumber(90, { digits: 2, trim: false })` → `90,00`.
 * Edge: rounds half away from zero, once (`2.345` with 2 digits → `2,35`, `-2.345` → `-2,35`); −0 prints `0`.
 * Error: text that is no decimal number throws.
 */
export function formatNumber(value: Decimal | number | string, format: NumberFormat = {}): string {
  const number = new Decimal(value)
  if (!number.isFinite()) throw new RangeError(`not a finite number: ${number.toString()}`)
  const digits = format.digits ?? 'auto'
  const decimals = digits === 'auto' ? autoDigits(number) : digits
  const fixed = number.toFixed(decimals, Decimal.ROUND_HALF_UP)
  const [whole = '0', fraction = ''] = fixed.replace('-', '').split('.')
  const shown = format.trim === false ? fraction : fraction.replace(/0+$/, '')
  const negative = fixed.startsWith('-') && /[1-9]/.test(fixed)
  return `${negative ? '-' : ''}${groupThousands(whole)}${shown === '' ? '' : `,${shown}`}`
}

/**
 * Puts a point before every third digit from the right.
 * Units: digits only. Source: docs/domain.md §1. Example: `groupThousands('4103445000')` → `4.103.445.000`.
 * Edge: three digits or fewer stay as they are. Error: none; text is not checked.
 */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.')
}

function autoDigits(number: Decimal): number {
  const decimals = number.decimalPlaces()
  return decimals > 6 ? 2 : decimals
}
