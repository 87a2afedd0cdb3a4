import { Decimal } from '../number/decimal.ts'

export interface MeanItem {
  capped: Decimal | null
  /** Default 1. */
  weight?: Decimal
}

export interface MeanCapaian {
  /** Percent; null when nothing is filled. */
  value: Decimal | null
  /** How many of how many counted. */
  filled: number
  of: number
}

/**
 * Mean of capped capaian, weighted when weights are given.
 * Units: percent. Source: docs/domain.md §2. Example: 90.90…, 100, 100, 100 → 97.727…, printed `97,73%`, 4 of 4.
 * Edge: not filled never counts as 0 or 100: it lowers `filled`, and the mean is *incomplete* when
 * `filled < of`. Error: a weight of 0 or less throws RangeError.
 */
export function meanCapaian(items: readonly MeanItem[]): MeanCapaian {
  let sum = new Decimal(0)
  let weights = new Decimal(0)
  let filled = 0
  for (const { capped, weight = new Decimal(1) } of items) {
    if (weight.lte(0)) throw new RangeError(`weight must be above 0: ${weight.toFixed()}`)
    if (capped === null) continue
    sum = sum.plus(new Decimal(capped).times(weight))
    weights = weights.plus(weight)
    filled += 1
  }
  return { value: filled === 0 ? null : sum.div(weights), filled, of: items.length }
}
