import type { Policy } from '../policy/policy.ts'
import type { Value } from './value.ts'

/**
 * Orders two figures of the same kind: −1, 0 or 1.
 * Units: none; later dates and higher predicates are greater. Source: docs/domain.md §1.
 * Example: BB against B → 1. Edge: `ya` is greater than `tidak`.
 * Error: different kinds or an unknown code give null.
 */
export function compareValues(a: Value, b: Value, policy: Policy): -1 | 0 | 1 | null {
  if (a.kind !== b.kind) return null
  const [left, right] = [orderKey(a, policy), orderKey(b, policy)]
  if (left === null || right === null) return null
  if (typeof left === 'object' && typeof right === 'object') return left.comparedTo(right) as -1 | 0 | 1
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * Rank of a code in the policy's order, 1 for the lowest.
 * Units: rank. Source: docs/domain.md §1. Example: predikat B → 4, BB → 5. Edge: `tidak` 0, `ya` 1.
 * Error: an unknown code gives null.
 */
export function codeRank(
  kind: 'predikat' | 'opini' | 'ya-tidak',
  code: string,
  policy: Policy,
): number | null {
  if (kind === 'ya-tidak') return code === 'ya' ? 1 : code === 'tidak' ? 0 : null
  const order = kind === 'predikat' ? policy.predikatOrder : policy.opiniOrder
  const index = order.indexOf(code)
  return index < 0 ? null : index + 1
}

function orderKey(value: Value, policy: Policy) {
  switch (value.kind) {
    case 'persen':
    case 'angka':
    case 'nilai':
    case 'rupiah':
      return value.amount
    case 'hari':
      return value.date
    default:
      return codeRank(value.kind, value.code, policy)
  }
}
