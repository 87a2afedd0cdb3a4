import { agrees, divide, type Interval, rangeOf, scale } from '../../facts/interval.ts'
import type { Figure } from '../../facts/types.ts'

/** Null when the whole may be zero. */
export function percentOf(part: Figure, whole: Figure): Interval | null {
  const ratio = divide(rangeOf(part), rangeOf(whole))
  return ratio === null ? null : scale(ratio, 100)
}

/** A percentage may also be printed as a fraction: 0,99. */
export function fits(stated: Figure, computed: Interval): boolean {
  return agrees(stated, computed) || (stated.value.lte(1.5) && agrees(stated, scale(computed, 0.01)))
}
