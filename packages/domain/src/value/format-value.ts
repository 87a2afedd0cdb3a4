import type { Digits } from './kind.ts'
import { kindOf } from './kind-of.ts'
import type { Value } from './value.ts'

export interface ValueFormat {
  /** Decimals of persen, angka and nilai; default: as they are, up to six, else two. */
  digits?: Digits
}

/**
 * Writes a figure for people, with its sign of unit.
 * Units: persen with `%`, rupiah with `Rp`; angka and nilai bare (the satuan stands beside). Source: docs/domain.md §1.
 * Example: `97,5%`, `Rp4.103.445.000`, `28 Februari 2022`, `Ya`, `BB`.
 * Edge: `{ digits: 2 }` rounds half away from zero and cuts zeros. Error: none for values made by `parseValue`.
 */
export function formatValue(value: Value, { digits = 'auto' }: ValueFormat = {}): string {
  return kindOf(value).format(value, digits)
}

/**
 * Writes a figure as a document reads it, with the indicator's satuan where the kind has no sign of its own.
 * Units: as the kind. Source: docs/domain.md §1. Example: 2 of satuan `laporan` → `2 laporan`; 80 % → `80%`.
 * Edge: no satuan leaves the bare number. Error: none.
 */
export function formatProse(value: Value, satuan: string): string {
  return kindOf(value).prose(value, satuan)
}

/**
 * Writes the size of a difference between two figures of a kind.
 * Units: of the difference. Source: PermenPANRB 53/2014, comparison with target and earlier years.
 * Example: 3 between percentages → `3 poin persentase`. Edge: without sign. Error: codes and dates give null.
 */
export function formatDifference(size: Value, satuan: string): string | null {
  return kindOf(size).difference?.text(size, satuan) ?? null
}
