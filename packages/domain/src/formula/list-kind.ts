import type { Decimal } from '../number/decimal.ts'
import { formatNumber } from '../number/format-number.ts'
import { readCodes } from './codes.ts'
import type { FormulaKind } from './formula-kind.ts'

export interface ListRefs {
  dari: string[]
}

type ListOptions = Pick<FormulaKind, 'label' | 'hint' | 'gives' | 'of'> & {
  /** Between the codes: ` + `. */
  sign: string
  /** What is made of the sum. */
  of: FormulaKind['of']
  amount(sum: Decimal, count: number): Decimal
  shown(terms: string, count: number): string
}

/**
 * A kind of formula over a list of components that are added up. Units: of the components. Source: docs/domain.md §8.
 * Example: `jumlah`, `rata-rata`. Edge: one component is a list, too. Error: none.
 */
export function listKind({ sign, amount, shown, ...options }: ListOptions): FormulaKind<ListRefs> {
  return {
    ...options,
    example: ['A', 'B', 'C'].join(sign),
    read(text) {
      const dari = readCodes(text)
      return dari === null ? null : { dari }
    },
    write: ({ dari }) => dari.join(sign),
    refs: ({ dari }) => dari,
    problem: () => null,
    words: ({ dari }, name) => shown(dari.map(name).join(' + '), dari.length),
    compute({ dari }, { number }) {
      const figures = dari.map(number)
      const sum = figures.reduce((all, one) => all.plus(one))
      const terms = () => figures.map((one) => formatNumber(one)).join(' + ')
      return { amount: amount(sum, figures.length), shown: () => shown(terms(), figures.length) }
    },
  }
}
