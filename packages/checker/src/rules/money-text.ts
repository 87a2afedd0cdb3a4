import { type Decimal, formatNumber, formatPercent } from '@akuntabel/domain/notation'
import type { Interval } from '../facts/interval.ts'
import type { Figure } from '../facts/types.ts'

/** A computed value in the form of the figure it is compared with. */
export function inFormOf(figure: Figure, value: Decimal): string {
  if (figure.unit === 'persen') return formatPercent(value)
  return formatNumber(value, { digits: figure.unit === 'rupiah' ? 0 : 2 })
}

export function printed(figure: Figure): string {
  return inFormOf(figure, figure.value)
}

export function middle({ low, high }: Interval): Decimal {
  return low.plus(high).div(2)
}

/** `a + b + c`, the middle of a long list left out. */
export function sumText(figures: readonly Figure[]): string {
  const texts = figures.map(printed)
  if (texts.length <= 6) return texts.join(' + ')
  return `${texts.slice(0, 3).join(' + ')} + … + ${texts.at(-1)} (${texts.length} baris)`
}
