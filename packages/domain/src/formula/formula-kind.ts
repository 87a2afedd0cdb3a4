import type { Decimal } from '../number/decimal.ts'
import type { Value, ValueKind } from '../value/value.ts'

/**
 * One kind of formula: all that the program knows of it. A new one is a record in `kinds/` and a line in `kinds.ts`.
 * What it holds is stored with the card; components are named by their code.
 */
export interface FormulaKind<F extends object = object> {
  label: string
  /** When it fits, one sentence. */
  hint: string
  /** As it is typed: `A / B × 100`. */
  example: string
  /** Kinds of value a card by it can have. */
  gives: readonly ValueKind[]
  /** Kind of its components' figures, by that of the card. */
  of(kind: ValueKind): ValueKind

  /** What a person typed; null where it cannot be read. */
  read(text: string): F | null
  write(formula: F): string
  /** Codes of the components it needs, each once. */
  refs(formula: F): string[]
  /** What is wrong with it on a card of this kind, one sentence. */
  problem(formula: F, kind: ValueKind): string | null
  /** `Keputusan yang ditetapkan ÷ keputusan yang direncanakan × 100`; names instead of codes. */
  words(formula: F, name: (kode: string) => string): string

  /** Asked only where every component has a figure. */
  compute(formula: F, figures: FormulaFigures): FormulaStep
}

export interface FormulaFigures {
  /** Kind of the card. */
  kind: ValueKind
  value(kode: string): Value
  /** Zero of a figure that is no number, which only a kind asks that has numbers. */
  number(kode: string): Decimal
  name(kode: string): string
}

/** Figure or reason, and what the trace says, written only when it is read. */
export type FormulaStep =
  | { amount: Decimal; shown: () => string }
  | { value: Value; shown: () => string }
  | { reason: string }
