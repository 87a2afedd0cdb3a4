import { Decimal } from '@akuntabel/domain/notation'
import type { ScaleBand, ScaleFact } from '../facts/types.ts'

/** Lowest first; a class without lower end starts at 0. */
export function sortedBands(scale: ScaleFact): ScaleBand[] {
  return scale.bands.toSorted((a, b) => (a.from ?? new Decimal(-1)).cmp(b.from ?? new Decimal(-1)))
}

/** Each class with the one above it. */
export function boundaries(scale: ScaleFact): { lower: ScaleBand; upper: ScaleBand }[] {
  const bands = sortedBands(scale)
  return bands.slice(1).flatMap((upper, at) => {
    const lower = bands[at]
    return lower ? [{ lower, upper }] : []
  })
}

export function inBand(band: ScaleBand, value: Decimal): boolean {
  const above = band.from === null || (band.fromIncluded ? value.gte(band.from) : value.gt(band.from))
  return above && (band.to === null || (band.toIncluded ? value.lte(band.to) : value.lt(band.to)))
}
