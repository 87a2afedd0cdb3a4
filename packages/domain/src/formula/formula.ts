import type { ValueKind } from '../value/value.ts'
import type { FormulaKind } from './formula-kind.ts'
import { FORMULA_KINDS, type FormulaJenis } from './kinds.ts'

type PartsOf<K extends FormulaJenis> = (typeof FORMULA_KINDS)[K] extends FormulaKind<infer F> ? F : never

/** The way of counting of a card, as it is stored: its kind and what that kind holds. */
export type Formula = { [K in FormulaJenis]: { jenis: K } & PartsOf<K> }[FormulaJenis]

/**
 * The record of a formula's kind. Units: none. Source: docs/domain.md §8. Example: `rasio`. Edge and error: none.
 */
export function formulaKind({ jenis }: { jenis: FormulaJenis }): FormulaKind {
  return FORMULA_KINDS[jenis]
}

/**
 * Reads a formula as a person typed it. Units: none. Source: docs/domain.md §8.
 * Example: (`rasio`, `A / B × 100`) → A of B times 100. Edge: small letters are read as capitals.
 * Error: text that its kind cannot read gives null.
 */
export function readFormula(jenis: FormulaJenis, text: string): Formula | null {
  const parts = formulaKind({ jenis }).read(text)
  // The type cannot say that a record reads what its own kind holds; every kind's round trip is tested.
  return parts === null ? null : ({ jenis, ...parts } as Formula)
}

/**
 * Writes a formula as it is typed. Units: none. Source: docs/domain.md §8. Example: `A / B × 100`.
 * Edge: reading it again gives the same formula. Error: none.
 */
export function writeFormula(formula: Formula): string {
  return formulaKind(formula).write(formula)
}

/**
 * Codes of the components a formula needs, each once. Units: none. Source: docs/domain.md §8.
 * Example: `A / B × 100` → A, B. Edge and error: none.
 */
export function formulaRefs(formula: Formula): string[] {
  return formulaKind(formula).refs(formula)
}

/**
 * A formula in words: names of components instead of their codes. Units: none. Source: docs/domain.md §8.
 * Example: `Keputusan yang ditetapkan ÷ Keputusan yang direncanakan × 100`. Edge: a component without a name keeps its
 * code. Error: none.
 */
export function formulaWords(
  formula: Formula,
  components: readonly { kode: string; nama: string }[],
): string {
  return formulaKind(formula).words(formula, nameIn(components))
}

/**
 * Kind of the components' figures of a formula. Units: none. Source: docs/domain.md §8.
 * Example: `rasio` of a card in percent → `angka`. Edge and error: none.
 */
export function componentKind(formula: Formula, kind: ValueKind): ValueKind {
  return formulaKind(formula).of(kind)
}

/**
 * Names by code. Units: none. Source: docs/domain.md §8. Example: `A` → its name. Edge: an unknown code stays as it is.
 * Error: none.
 */
export function nameIn(components: readonly { kode: string; nama: string }[]): (kode: string) => string {
  return (kode) => components.find((one) => one.kode === kode)?.nama ?? kode
}
