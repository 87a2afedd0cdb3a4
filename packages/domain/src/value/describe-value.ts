import { kindOf } from './kind-of.ts'
import type { Value } from './value.ts'

/**
 * What a report says of a realisasi above (`naik`) or below (`turun`) its target, where a kind has words of its own.
 * Units: a sentence. Source: PermenPANRB 53/2014, comparison with the target. Example: a later date → `Pelaksanaannya
 * melewati tanggal target.` Edge: none. Error: kinds that are simply above or below give null.
 */
export function describeApart(target: Value, direction: 'naik' | 'turun'): string | null {
  return kindOf(target).apart?.[direction] ?? null
}

/**
 * The unit beside the axis of a chart of such figures over the years.
 * Units: text. Source: docs/domain.md §1. Example: percentages → `%`, scores → null.
 * Edge: none. Error: kinds that are not drawn over the years give undefined.
 */
export function chartUnit(value: Value, satuan: string): string | null | undefined {
  return kindOf(value).difference?.axis?.(satuan)
}
