import { measureOf } from './measure-words.ts'
import { proseFigures } from './prose-figures.ts'
import type { MoneyFact, Sentence } from './types.ts'

/** Rupiah in running text, whatever it is about. */
export function extractMoney(sentences: readonly Sentence[]): MoneyFact[] {
  return sentences.flatMap((sentence) =>
    proseFigures(sentence.text).flatMap(({ figure, at }): MoneyFact[] => {
      const measure = figure.unit === 'rupiah' ? measureOf(sentence.text, at, figure) : null
      return measure === null
        ? []
        : [{ measure, figure, sentence: sentence.text, at, position: sentence.position }]
    }),
  )
}
