import { classify } from '../scale/classify.ts'
import type { Kategori, Scale } from '../scale/types.ts'
import type { MeanCapaian } from './mean-capaian.ts'

/** A mean that knows how many of its indicators have every figure their rule needs. */
export interface StandingMean extends MeanCapaian {
  whole: number
}

/**
 * Category of a mean, given only where every indicator counted with figures of its own: a part of the year is never
 * called by a name that belongs to the whole.
 * Units: percent. Source: `mean-capaian.ts` (a mean with `filled < of` is incomplete), `consolidate.ts` (`complete`).
 * Example: 94.66 of 6 of 6, all whole → `Berhasil`; of 4 of 6, or with one that stands on an earlier quarter → null.
 * Edge: a mean of nothing gives null. Error: a scale not made by `makeScale` may throw.
 */
export function classifyMean(scale: Scale, { value, filled, of, whole }: StandingMean): Kategori | null {
  return value === null || filled < of || whole < of ? null : classify(scale, value)
}
