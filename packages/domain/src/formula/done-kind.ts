import { Decimal } from '../number/decimal.ts'
import { readCodes } from './codes.ts'
import type { FormulaKind } from './formula-kind.ts'
import type { ListRefs } from './list-kind.ts'

type DoneOptions = Pick<FormulaKind, 'label' | 'hint' | 'example' | 'gives'> & {
  /** What a component that says *ya* is called: `yang patuh`. */
  which: string
}

/**
 * A kind of formula that counts the components that say *ya*. Units: percent of them, or how many where the card is a
 * number. Source: docs/domain.md §8. Example: 3 of 4 → 75 %. Edge: one that says nothing is missing, not *tidak*.
 * Error: none.
 */
export function doneKind({ which, ...options }: DoneOptions): FormulaKind<ListRefs> {
  return {
    ...options,
    of: () => 'ya-tidak',
    read(text) {
      const dari = readCodes(text)
      return dari === null ? null : { dari }
    },
    write: ({ dari }) => dari.join(', '),
    refs: ({ dari }) => dari,
    problem: () => null,
    words: ({ dari }, name) => `Banyaknya ${which} dari ${dari.length}: ${dari.map(name).join('; ')}`,
    compute({ dari }, { kind, value }) {
      const done = dari.filter((kode) => {
        const answer = value(kode)
        return 'code' in answer && answer.code === 'ya'
      }).length
      if (kind === 'angka')
        return { amount: new Decimal(done), shown: () => `${done} ${which} dari ${dari.length}` }
      return {
        amount: new Decimal(done).times(100).div(dari.length),
        shown: () => `${done} / ${dari.length} × 100`,
      }
    },
  }
}
