import type { Facts, ScaleFact } from '../facts/types.ts'
import { squeezed } from '../facts/words.ts'

/** The scale that has the category and stands nearest. */
export function scaleWith(facts: Facts, category: string, block: number): ScaleFact | undefined {
  return facts.scales
    .filter((scale) => scale.bands.some((band) => squeezed(band.name) === squeezed(category)))
    .toSorted((a, b) => Math.abs(a.position.block - block) - Math.abs(b.position.block - block))[0]
}
