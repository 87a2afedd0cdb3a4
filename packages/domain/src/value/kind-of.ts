import type { Kind, Payload } from './kind.ts'
import { VALUE_KINDS } from './kinds.ts'
import type { Value, ValueKind } from './value.ts'

/**
 * The record of a figure's kind, to be called with that figure or another of its kind.
 * Units: none. Source: docs/domain.md §1. Example: of 97.5 % the record `persen`. Edge and error: none.
 */
export function kindOf({ kind }: { kind: ValueKind }): Kind {
  return VALUE_KINDS[kind]
}

/**
 * A figure from its kind and what that kind's own record made.
 * Units: none. Source: docs/domain.md §1. Example: ('persen', { amount }) → 97.5 %. Edge and error: none.
 */
export function toValue(kind: ValueKind, payload: Payload): Value {
  // The type cannot say that a record makes what its own kind holds; every kind's round trip is tested.
  return { kind, ...payload } as Value
}
