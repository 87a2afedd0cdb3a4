import { kindOf } from '../value/kind-of.ts'
import type { ValueKind } from '../value/value.ts'
import { againstTarget } from './against-target.ts'
import { MAKSIMAL } from './maksimal.ts'
import { MINIMAL } from './minimal.ts'
import type { PolarityRule } from './polarity.ts'
import { RENTANG } from './rentang.ts'

/** Directions of an indicator; the names are stored. */
export const POLARITIES = {
  maksimal: MAKSIMAL,
  minimal: MINIMAL,
  rentang: RENTANG,
  predikat: againstTarget({ label: 'Predikat', chosen: false, better: 'jenis' }, null),
  opini: againstTarget({ label: 'Opini', chosen: false, better: 'jenis' }, null),
} as const satisfies Record<string, PolarityRule>

export type Polarity = keyof typeof POLARITIES

/**
 * The record of a polarity. Units: none. Source: docs/domain.md §2. Example: `polarityOf('minimal').better` → `turun`.
 * Edge and error: none.
 */
export function polarityOf(polarity: Polarity): PolarityRule {
  return POLARITIES[polarity]
}

/**
 * Whether a higher or a lower figure of this kind is better under a polarity.
 * Units: none. Source: docs/domain.md §2. Example: `minimal` → `turun`. Edge: a date is better earlier unless the
 * polarity is `maksimal`. Error: where neither is better, as under `rentang`, null.
 */
export function betterWhen(polarity: Polarity, kind: ValueKind): 'naik' | 'turun' | null {
  const { better } = polarityOf(polarity)
  return better === 'jenis' ? kindOf({ kind }).better : better
}
