import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { agrees, divide, type Interval, rangeOf, scale, subtract } from '../../facts/interval.ts'
import { type ProseFigure, proseFigures } from '../../facts/prose-figures.ts'
import type { Figure, Sentence } from '../../facts/types.ts'
import { inFormOf, middle, printed } from '../money-text.ts'

export const rule: Rule = {
  id: 'hitung/pertumbuhan',
  severity: 'error',
  meaning: 'Kenaikan atau penurunan yang disebut tidak sama dengan selisih kedua angkanya.',
  check: (facts) => facts.sentences.flatMap(checkSentence),
}

const CHANGE =
  /\b(naik|meningkat|kenaikan|peningkatan|bertambah|turun|menurun|penurunan|berkurang)\b[^.;:\d]{0,40}$/i
const BETWEEN =
  /\bdari\b.*?\bmenjadi\b|\bdibanding\w*\b|\btahun (?:sebelumnya|lalu)\b|\b20\d\d\b.*\b20\d\d\b/i

function checkSentence({ text, position }: Sentence): RuleFinding[] {
  if (!BETWEEN.test(text)) return []
  const figures = proseFigures(text)
  const changes = figures.filter(
    ({ at }) =>
      CHANGE.test(text.slice(0, at)) && !/\b(?:dari|menjadi)\s*(?:sebesar\s*)?$/i.test(text.slice(0, at)),
  )
  const change = changes[0]
  if (changes.length !== 1 || !change) return []
  const others = figures.filter((figure) => figure !== change)
  const [first, second] = others
  if (others.length !== 2 || !first || !second || first.figure.unit !== second.figure.unit) return []
  const ways = differences(first.figure, second.figure, change.figure)
  if (ways.length === 0 || ways.some((way) => agrees(change.figure, way)))
    return wrongWay(text, { change, first, second }, position)
  const expected = inFormOf(change.figure, middle(ways[0] ?? rangeOf(change.figure)))
  return [
    {
      message: `Perubahan tertulis ${printed(change.figure)}, padahal dari ${printed(first.figure)} dan ${printed(second.figure)} selisihnya ${expected}.`,
      at: position,
      stated: change.figure.text,
      expected,
      arithmetic: `${printed(second.figure)} − ${printed(first.figure)}${first.figure.unit === change.figure.unit ? '' : ` dibagi ${printed(first.figure)}`} = ${expected}`,
      related: [],
      key: `perubahan ${text.slice(0, 80)}`,
    },
  ]
}

/** In points or in percent of either figure; the size only, the word says the way. */
function differences(first: Figure, second: Figure, change: Figure): Interval[] {
  const difference = positive(subtract(rangeOf(second), rangeOf(first)))
  const relative = [first, second].flatMap((base) => {
    const ratio = divide(difference, rangeOf(base))
    return ratio === null || change.unit !== 'persen' ? [] : [scale(ratio, 100)]
  })
  return first.unit === change.unit ? [difference, ...relative] : relative
}

function positive({ low, high }: Interval): Interval {
  return low.isNegative() && !high.isPositive()
    ? { low: high.abs(), high: low.abs() }
    : { low, high: high.abs() }
}

/** `naik dari 96 menjadi 93`. */
function wrongWay(
  text: string,
  { change, first, second }: Record<'change' | 'first' | 'second', ProseFigure>,
  position: Sentence['position'],
): RuleFinding[] {
  const said =
    /\bdari\b/i.test(text.slice(0, first.at)) && /\bmenjadi\b/i.test(text.slice(first.end, second.at))
  const word = CHANGE.exec(text.slice(0, change.at))?.[1] ?? ''
  const up = /^(?:naik|meningkat|kenaikan|peningkatan|bertambah)$/i.test(word)
  const rises = second.figure.low.gt(first.figure.high)
  const falls = second.figure.high.lt(first.figure.low)
  if (!said || (up ? !falls : !rises)) return []
  return [
    {
      message: `Tertulis “${word}”, padahal ${printed(first.figure)} menjadi ${printed(second.figure)} adalah ${up ? 'penurunan' : 'kenaikan'}.`,
      at: position,
      stated: word,
      expected: up ? 'turun' : 'naik',
      arithmetic: `${printed(second.figure)} ${up ? '<' : '>'} ${printed(first.figure)}`,
      related: [],
      key: `arah ${text.slice(0, 80)}`,
    },
  ]
}
