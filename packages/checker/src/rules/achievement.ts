import { Decimal } from '@akuntabel/domain/notation'
import { agrees, divide, exactly, type Interval, rangeOf, scale, subtract } from '../facts/interval.ts'
import type { Figure } from '../facts/types.ts'

/** Where offices cut an achievement off. */
const CAPS = [100, 110, 120, 150, 200]

/** The formula for more-is-better first; the two for less-is-better after it. A target is set, so it was not rounded. */
export function achievements(target: Figure, realisasi: Figure): Interval[] {
  const T = exactly(target.value)
  const R = rangeOf(realisasi)
  if (target.value.isZero()) return realisasi.value.isZero() ? [exactly(100)] : []
  const ways = [divide(R, T), divide(subtract(scale(T, 2), R), T), divide(T, R)]
  return ways.flatMap((way) => (way === null ? [] : [scale(way, 100)]))
}

/** The stated achievement is the computed one: rounded, as a fraction, or cut off at a cap. */
export function fitsAchievement(stated: Figure, computed: Interval): boolean {
  if (agrees(stated, computed)) return true
  if (stated.value.lte(2) && agrees(stated, scale(computed, 0.01))) return true
  return CAPS.some((cap) => stated.value.eq(new Decimal(cap)) && computed.high.gte(cap))
}
