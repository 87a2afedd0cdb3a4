import type { Facts, ScaleBand, ScaleFact } from '../facts/types.ts'
import { squeezed } from '../facts/words.ts'

/** The scale that has the category and stands nearest. */
export function scaleWith(facts: Facts, category: string, block: number): ScaleFact | undefined {
  return facts.scales
    .filter((scale) => scale.bands.some((band) => isCalled(band, category)))
    .toSorted((a, b) => Math.abs(a.position.block - block) - Math.abs(b.position.block - block))[0]
}

/** By its name, or by the code its scale gives it. */
export function isCalled({ name, code }: ScaleBand, category: string): boolean {
  return squeezed(name) === squeezed(category) || (code !== null && code === category.trim())
}
