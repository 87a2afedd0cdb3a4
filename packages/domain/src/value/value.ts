import type { Kind } from './kind.ts'
import type { VALUE_KINDS } from './kinds.ts'

/** docs/domain.md §1: what a figure of a plan can be. */
export type ValueKind = keyof typeof VALUE_KINDS

type PayloadOf<K extends ValueKind> = (typeof VALUE_KINDS)[K] extends Kind<infer P> ? P : never

/** A filled figure: its kind and what that kind holds. Not filled is `null`, which is never zero. */
export type Value = { [K in ValueKind]: { kind: K } & PayloadOf<K> }[ValueKind]
