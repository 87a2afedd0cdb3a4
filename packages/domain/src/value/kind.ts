import type { Step } from '../capaian/step.ts'
import type { Decimal } from '../number/decimal.ts'
import type { Policy } from '../policy/policy.ts'

/** What a filled figure holds, by how it is kept: a decimal, whole rupiah, a code, or an ISO date `2022-02-28`. */
export type Payload = DecimalPayload | MoneyPayload | CodePayload | DatePayload
export type DecimalPayload = { amount: Decimal }
export type MoneyPayload = { amount: bigint }
export type CodePayload = { code: string }
export type DatePayload = { date: string }

export type PayloadReading<P extends Payload> =
  /** `warnings` are Indonesian sentences: readable, but say how it was read. */
  { ok: true; payload: P; warnings: string[] } | { ok: false; error: string }

/** Decimals to print; `auto` prints up to six as they are, else two. */
export type Digits = number | 'auto'

export interface Choice {
  value: string
  label: string
}

/**
 * One kind of value: all that the program knows of it. A new kind is a record in `kinds/`, a line in `kinds.ts` and a
 * migration of the tables' check.
 */
export interface Kind<P extends Payload = Payload> {
  label: string
  /** Beside an empty field: `contoh: 97,5`. */
  example: string
  /** What a phone shows to type it. */
  keyboard: 'decimal' | 'text'
  /** What a field offers, best first; null where it is typed. */
  choices(policy: Policy): Choice[] | null
  /** What a person typed; never empty text. */
  read(text: string, policy: Policy): PayloadReading<P>

  /** With its sign of unit. */
  format(payload: P, digits: Digits): string
  /** In a sentence or a table of a document, where the indicator's satuan is known. */
  prose(payload: P, satuan: string): string
  /** As it is typed into a field; nothing is rounded. */
  raw(payload: P): string
  /** In words, null where nobody writes it so. */
  words(payload: P): string | null

  column: 'amount' | 'code'
  toColumn(payload: P): string
  fromColumn(text: string): P

  /** −1, 0 or 1; null where a code is unknown. */
  compare(a: P, b: P, policy: Policy): number | null
  /** What is better where the polarity leaves it to the kind: a higher figure, or a lower one. */
  better: 'naik' | 'turun'
  /** The polarity that goes with it; null where a person chooses one. */
  polarity: 'predikat' | 'opini' | null
  /** Capaian by a rule of its own; null where the polarity's formula counts. */
  capaian(target: P, realisasi: P, rule: OwnRule): Step | null
  /** To and from a number for sums, means and lines; null where it is none. */
  number: { of(payload: P): Decimal; from(amount: Decimal): P } | null
  /** How a report writes a difference and draws it; null where a difference has no size. */
  difference: Difference<P> | null
  /** What a report says of a realisasi that went above or below its target, where `di atas` and `di bawah` would be wrong. */
  apart: { naik: string; turun: string } | null
}

/** What a kind's own rule of capaian is given: what is better, and the law. */
export interface OwnRule {
  better: 'naik' | 'turun'
  policy: Policy
}

export interface Difference<P extends Payload> {
  text(size: P, satuan: string): string
  /** Unit beside the axis of a chart, null for none; `undefined` where years are not drawn. */
  axis?: ((satuan: string) => string | null) | undefined
}
