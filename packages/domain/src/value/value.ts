import type { Decimal } from 'decimal.js'

/** docs/domain.md §1: what a figure of a plan can be. */
export type ValueKind = 'persen' | 'angka' | 'nilai' | 'rupiah' | 'predikat' | 'opini' | 'ya-tidak' | 'hari'

/** A filled figure. Not filled is `null`, which is never zero. */
export type Value =
  | { kind: 'persen' | 'angka' | 'nilai'; amount: Decimal }
  | { kind: 'rupiah'; amount: bigint }
  | { kind: 'predikat' | 'opini' | 'ya-tidak'; code: string }
  /** ISO date `2022-02-28`. */
  | { kind: 'hari'; date: string }
