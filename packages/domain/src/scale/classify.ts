import type { Decimal } from '../number/decimal.ts'
import type { Kategori, Scale } from './types.ts'

/**
 * The category a figure falls in. Units: percent (or score). Source: docs/domain.md §2.
 * Example: 94.66 on `kpu-lkj` → Berhasil, rank 3 of 5; 90 on `akip` → A, 90.01 → AA.
 * Edge: the figure is not rounded first, so 90.004 is above 90 although it prints `90%`; a figure below 0
 * belongs to the lowest class. Error: a scale not made by `makeScale` may throw.
 */
export function classify(scale: Scale, figure: Decimal): Kategori {
  const value = figure.isNegative() ? figure.times(0).abs() : figure
  const rank = scale.classes.findIndex(({ from, fromIncluded, to, toIncluded }) => {
    const above = fromIncluded ? value.gte(from) : value.gt(from)
    const below = to === null || (toIncluded ? value.lte(to) : value.lt(to))
    return above && below
  })
  const found = scale.classes[rank]
  if (found === undefined) throw new RangeError(`scale ${scale.name} has a hole at ${figure.toFixed()}`)
  return { name: found.name, rank, of: scale.classes.length, warna: found.warna }
}
