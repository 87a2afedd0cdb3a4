import type { ValueKind } from '../value/value.ts'
import type { FormulaStep } from './formula-kind.ts'

/**
 * A card in percent counts of a hundred. Units: none. Source: docs/domain.md §8. Example: persen, `A / B` → a sentence.
 * Edge: other kinds may do without. Error: null where nothing is wrong.
 */
export function missingFactor(kind: ValueKind, kali: 1 | 100, example: string): string | null {
  return kind === 'persen' && kali === 1 ? `Nilainya persen: tulis dengan × 100, contoh ${example}.` : null
}

/**
 * Of nothing there is no ratio. Units: none. Source: docs/domain.md §8. Example: 3 / 0 → a reason, never 0 or 100.
 * Edge: none. Error: none.
 */
export function zeroBelow(kode: string, name: (kode: string) => string): FormulaStep {
  return { reason: `Pembagi ${kode} (${name(kode)}) nol, sehingga tidak dapat dihitung.` }
}
