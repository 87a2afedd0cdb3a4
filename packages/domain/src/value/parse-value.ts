import type { Policy } from '../policy/policy.ts'
import { kindOf, toValue } from './kind-of.ts'
import type { Value, ValueKind } from './value.ts'

export type ValueReading =
  /** `warnings` are Indonesian sentences: readable, but say how it was read. */
  { ok: true; value: Value; warnings: string[] } | { ok: false; error: string }

/**
 * Reads what a person typed for a figure of the given kind.
 * Units: as the kind (percent, number, whole rupiah, code, ISO date). Source: docs/domain.md §1.
 * Example: `parseValue('persen', '97,5 %', policy)` → 97.5; `parseValue('opini', 'wtp', policy)` → WTP.
 * Edge: `-` is 0 for rupiah only; `8.000` as percent is read as 8000 with a warning.
 * Error: an Indonesian sentence that says what to write; empty text gives `kosong`.
 */
export function parseValue(kind: ValueKind, text: string, policy: Policy): ValueReading {
  if (text.trim() === '') return { ok: false, error: 'kosong' }
  const reading = kindOf({ kind }).read(text, policy)
  if (!reading.ok) return reading
  return { ok: true, value: toValue(kind, reading.payload), warnings: reading.warnings }
}
