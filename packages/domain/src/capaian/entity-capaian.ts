import type { Decimal } from '../number/decimal.ts'
import type { Policy } from '../policy/policy.ts'
import { type MeanCapaian, type MeanItem, meanCapaian } from './mean-capaian.ts'

export interface SasaranItems {
  indikator: readonly MeanItem[]
  /** Weight of the sasaran; default 1. */
  weight?: Decimal
}

export interface EntityCapaian extends MeanCapaian {
  /** One mean per sasaran, in the order given. */
  sasaran: MeanCapaian[]
  /** Indicators counted, over all sasaran. */
  indikator: { filled: number; of: number }
  /** True when every indicator counted. */
  complete: boolean
}

/**
 * Capaian of an entity: mean of its sasaran, or of all indicators if the policy says so.
 * Units: percent. Source: docs/domain.md §2. Example (2021): sasaran 96.25, 90, 97.727… → 94.659…, `94,66%`.
 * Edge: `filled`/`of` count sasaran (or indicators under `entitasMean: 'indikator'`); a sasaran without any
 * figure does not count. Error: weights of 0 or less throw RangeError.
 */
export function entityCapaian(input: { sasaran: readonly SasaranItems[]; policy: Policy }): EntityCapaian {
  const sasaran = input.sasaran.map((item) => meanCapaian(item.indikator))
  const all = input.sasaran.flatMap((item) => item.indikator)
  const filled = sasaran.reduce((sum, mean) => sum + mean.filled, 0)
  const mean =
    input.policy.entitasMean === 'indikator'
      ? meanCapaian(all)
      : meanCapaian(
          sasaran.map(({ value }, index) => ({ capped: value, weight: input.sasaran[index]?.weight })),
        )
  return {
    ...mean,
    sasaran,
    indikator: { filled, of: all.length },
    complete: filled === all.length && filled > 0,
  }
}
