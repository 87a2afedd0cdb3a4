import { classify } from '../scale/classify.ts'
import type { Kategori, Scale } from '../scale/types.ts'
import type { MeanCapaian } from './mean-capaian.ts'

/**
 * Category of a mean, given only where every indicator counted: a part of the year is never called by a name that
 * belongs to the whole.
 * Units: percent. Source: `mean-capaian.ts` (a mean with `filled < of` is incomplete).
 * Example: 94.66 of 6 of 6 → `Berhasil`; the same of 4 of 6 → null.
 * Edge: a mean of nothing gives null. Error: a scale not made by `makeScale` may throw.
 */
export function classifyMean(scale: Scale, { value, filled, of }: MeanCapaian): Kategori | null {
  return value === null || filled < of ? null : classify(scale, value)
}
