import { formatValue } from '../value/format-value.ts'
import type { ValueKind } from '../value/value.ts'
import { isKode } from './codes.ts'
import type { FormulaKind } from './formula-kind.ts'

export interface OneRef {
  dari: string
}

/**
 * A kind of formula that is one component's figure as it is. Units: of the component. Source: docs/domain.md §8.
 * Example: `nilai-luar`, `predikat`. Edge: none. Error: none.
 */
export function oneKind(
  options: Pick<FormulaKind, 'label' | 'hint'> & { gives: readonly ValueKind[] },
): FormulaKind<OneRef> {
  return {
    ...options,
    example: 'A',
    of: (kind) => kind,
    read(text) {
      const dari = text.trim().toUpperCase()
      return isKode(dari) ? { dari } : null
    },
    write: ({ dari }) => dari,
    refs: ({ dari }) => [dari],
    problem: () => null,
    words: ({ dari }, name) => name(dari),
    compute: ({ dari }, { value }) => ({ value: value(dari), shown: () => formatValue(value(dari)) }),
  }
}
