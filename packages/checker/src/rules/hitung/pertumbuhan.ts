import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { agrees, divide, type Interval, rangeOf, scale, subtract } from '../../facts/interval.ts'
import type { Sentence } from '../../facts/types.ts'
import { toldFindings } from '../../told/told-findings.ts'
import { inFormOf, middle, printed } from '../money-text.ts'
import { type Change, changesIn } from './pertumbuhan-changes.ts'
import { columnFindings } from './pertumbuhan-columns.ts'

export const rule: Rule = {
  id: 'hitung/pertumbuhan',
  severity: 'error',
  meaning: 'Kenaikan atau penurunan yang disebut tidak sama dengan selisih kedua angkanya.',
  tags: ['reviu:substansi-7', 'reviu:mekanisme-5'],
  check: (facts) => [
    ...facts.tables.flatMap(columnFindings),
    ...facts.sentences.flatMap((sentence, at) =>
      changesIn(sentence.text, sentenceBefore(facts.sentences, at)).flatMap((change) => [
        ...wrongSize(change, sentence),
        ...wrongWay(change, sentence),
      ]),
    ),
    ...toldFindings(facts, 'hitung/pertumbuhan'),
  ],
}

function sentenceBefore(sentences: readonly Sentence[], at: number): string {
  const before = sentences[at - 1]
  return before && before.block === sentences[at]?.block ? before.text : ''
}

function wrongSize(found: Change, { text, position }: Sentence): RuleFinding[] {
  const { first, second, change } = found
  const ways = differences(found)
  const main = ways[0]
  if (!main || ways.some((way) => agrees(change, way))) return []
  const expected = inFormOf(change, middle(main))
  const relative = first.unit !== change.unit && change.unit === 'persen'
  return [
    {
      message: `Perubahan tertulis ${printed(change)}, padahal dari ${printed(first)} dan ${printed(second)} selisihnya ${expected}.`,
      at: position,
      stated: change.text,
      expected,
      arithmetic: `${relative ? '(' : ''}${printed(second)} − ${printed(first)}${relative ? `) ÷ ${printed(first)}` : ''}, selisih ${expected}`,
      related: [],
      key: `perubahan ${text.slice(0, 80)}`,
    },
  ]
}

/** In points or in percent of either figure; the size only, the word says the way. */
function differences({ first, second, change, points, ordered }: Change): Interval[] {
  const difference = positive(subtract(rangeOf(second), rangeOf(first)))
  // Without `dari … menjadi` it is not said which figure is the base.
  const relative = (ordered ? [first] : [first, second]).flatMap((base) => {
    const ratio = divide(difference, rangeOf(base))
    return ratio === null || change.unit !== 'persen' || points ? [] : [scale(ratio, 100)]
  })
  const direct = points || change.unit === first.unit || (first.unit === 'persen' && change.unit === 'angka')
  return direct ? [difference, ...relative] : relative
}

function positive({ low, high }: Interval): Interval {
  if (low.isPositive()) return { low, high }
  return high.isNegative()
    ? { low: high.abs(), high: low.abs() }
    : { low: low.times(0), high: high.gt(low.abs()) ? high : low.abs() }
}

/** `dari 96% menjadi 93% atau naik 3%`. */
function wrongWay(
  { first, second, change, word, ordered }: Change,
  { text, position }: Sentence,
): RuleFinding[] {
  const up = /^(?:naik|meningkat|kenaikan|peningkatan|bertambah)$/i.test(word)
  const rises = second.low.gt(first.high)
  const falls = second.high.lt(first.low)
  if (!ordered || (up ? !falls : !rises)) return []
  return [
    {
      message: `Tertulis “${word} ${change.text}”, padahal ${printed(first)} menjadi ${printed(second)} adalah ${up ? 'penurunan' : 'kenaikan'}.`,
      at: position,
      stated: word,
      expected: up ? 'turun' : 'naik',
      arithmetic: `${printed(second)} ${up ? '<' : '>'} ${printed(first)}`,
      related: [],
      key: `arah ${text.slice(0, 80)}`,
    },
  ]
}
