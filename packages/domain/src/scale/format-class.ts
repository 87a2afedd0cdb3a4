import { formatNumber } from '../number/format-number.ts'
import type { ScaleClass } from './types.ts'

/**
 * Writes the interval of a class. Units: percent without sign. Source: docs/domain.md §2.
 * Example: `>90–100`, `0–50`, `>100`, `≥85`, `<55`. Edge: an excluded upper end is `70–<85`. Error: none.
 */
export function formatClass(scaleClass: ScaleClass): string {
  const from = formatNumber(scaleClass.from)
  if (scaleClass.to === null) return `${scaleClass.fromIncluded ? '≥' : '>'}${from}`
  const to = formatNumber(scaleClass.to)
  if (scaleClass.from.isZero() && scaleClass.fromIncluded && !scaleClass.toIncluded) return `<${to}`
  return `${scaleClass.fromIncluded ? '' : '>'}${from}–${scaleClass.toIncluded ? '' : '<'}${to}`
}
