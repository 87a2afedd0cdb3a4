import { Decimal } from '@akuntabel/domain/notation'
import type { Figure } from './types.ts'

/** What a computed figure may be, given that its inputs were printed rounded. */
export interface Interval {
  low: Decimal
  high: Decimal
}

export function exactly(value: Decimal | number | bigint): Interval {
  const point = new Decimal(typeof value === 'bigint' ? value.toString() : value)
  return { low: point, high: point }
}

export function rangeOf(figure: Figure): Interval {
  return { low: figure.low, high: figure.high }
}

export function add(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) }
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) }
}

export function sum(parts: readonly Interval[]): Interval {
  return parts.reduce(add, exactly(0))
}

/** Null when the divisor may be zero. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (b.low.lte(0) && b.high.gte(0)) return null
  const ends = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)]
  return { low: Decimal.min(...ends), high: Decimal.max(...ends) }
}

export function scale(a: Interval, factor: Decimal | number): Interval {
  const ends = [a.low.times(factor), a.high.times(factor)]
  return { low: Decimal.min(...ends), high: Decimal.max(...ends) }
}

/**
 * Could the stated figure be the computed one, rounded or cut at the printed digits? `96 %` agrees with 96,25;
 * `90,90` and `90,91` both agree with 90,909.
 */
export function agrees(stated: Figure, computed: Interval): boolean {
  const half = stated.ulp.div(2)
  const low = stated.low.minus(stated.value.isNegative() ? half : 0)
  const high = stated.high.plus(stated.value.isNegative() ? 0 : half)
  return computed.high.gte(low) && computed.low.lte(high)
}

/** Two printed figures that can be the same number. */
export function sameFigure(a: Figure, b: Figure): boolean {
  const [one, other] = [roughly(a), roughly(b)]
  if (one.high < other.low || other.high < one.low) return false
  return agrees(a, rangeOf(b)) || agrees(b, rangeOf(a))
}

interface Rough {
  low: number
  high: number
}

const ROUGH = new WeakMap<Figure, Rough>()
/** Far more than plain numbers lose. */
const MARGIN = 1e-9

/** Plain numbers around all a figure may be: they tell most pairs apart at a fraction of the cost. */
function roughly(figure: Figure): Rough {
  const known = ROUGH.get(figure)
  if (known) return known
  const half = figure.ulp.toNumber() / 2
  const [low, high] = [figure.low.toNumber() - half, figure.high.toNumber() + half]
  const margin = MARGIN * Math.max(Math.abs(low), Math.abs(high))
  const rough = { low: low - margin, high: high + margin }
  ROUGH.set(figure, rough)
  return rough
}
