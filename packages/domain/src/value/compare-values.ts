import type { Policy } from '../policy/policy.ts'
import { kindOf } from './kind-of.ts'
import type { Value } from './value.ts'

/**
 * Orders two figures of the same kind: −1, 0 or 1.
 * Units: none; later dates and higher predicates are greater. Source: docs/domain.md §1.
 * Example: BB against B → 1. Edge: `ya` is greater than `tidak`.
 * Error: different kinds or an unknown code give null.
 */
export function compareValues(a: Value, b: Value, policy: Policy): -1 | 0 | 1 | null {
  if (a.kind !== b.kind) return null
  return kindOf(a).compare(a, b, policy) as -1 | 0 | 1 | null
}
