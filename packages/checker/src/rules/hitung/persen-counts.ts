import type { RuleFinding } from '../../engine/rule.ts'
import { type CountedFigure, countedFigures } from '../../facts/counted-figures.ts'
import { agrees, exactly, type Interval } from '../../facts/interval.ts'
import { type ProseFigure, proseFigures } from '../../facts/prose-figures.ts'
import { textBefore } from '../../facts/text-before.ts'
import type { Facts, Sentence } from '../../facts/types.ts'
import { inFormOf, middle } from '../money-text.ts'

/** What ties a share to the number before it: `34 perkara atau 17,00%`, `14 di antaranya … atau sebesar 56%`. */
const TIED = /\b(?:atau|yaitu|yakni|setara)\s+(?:dengan\s+)?(?:sebesar\s+|mencapai\s+|sekitar\s+)?\(?$|\($/i
/** A step, a limit, money or another figure between them: then the share is not that of the number. */
const APART =
  /[;:]|\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|kenaikan|penurunan|peningkatan|target|rp)\b|\d/i
const REACH = 140

/** A number of things, the number of all of them, and its share: the three must fit, whatever they count. */
export function countedShares(facts: Facts): RuleFinding[] {
  return facts.sentences.flatMap((sentence, at) =>
    proseFigures(sentence.text).flatMap((share) => {
      const part = partOf(sentence.text, share) ?? partBehind(sentence.text, share)
      return part === null ? [] : checkShare({ sentence, before: facts.sentences[at - 1], share, part })
    }),
  )
}

function partOf(text: string, { figure, at }: ProseFigure): CountedFigure | null {
  if (figure.unit !== 'persen' || !TIED.test(textBefore(text, at))) return null
  const from = Math.max(0, at - textBefore(text, at).length)
  const figures = countedFigures(textBefore(text, at)).map((one) => ({
    ...one,
    at: one.at + from,
    end: one.end + from,
  }))
  const [before, last] = [figures.at(-2), figures.at(-1)]
  // `542 dari 600 rekomendasi atau 90,33%`: the number nearest to the share is the whole.
  const part = last && before && OF.test(text.slice(before.end, last.at)) ? before : last
  if (part === undefined || at - part.end > REACH) return null
  const between = text.slice(part.end, at)
  if (APART.test(part === last ? between : between.replace(last?.text ?? '', ''))) return null
  return CHANGED.test(text.slice(0, part.at)) ? null : part
}

/** `93,10%, yaitu 1.350 dari 1.450 layanan`: the share first, then part and whole in one breath. */
function partBehind(text: string, { figure, end }: ProseFigure): CountedFigure | null {
  if (figure.unit !== 'persen') return null
  const behind = text.slice(end, end + REACH)
  const tied = /^\s*,?\s*(?:\(|yaitu\s+|yakni\s+|atau\s+)(?:sebanyak\s+|sejumlah\s+)?(?=\d)/i.exec(behind)
  if (tied === null) return null
  const [part, whole] = countedFigures(behind)
  if (!part || !whole || part.at !== tied[0].length || !OF.test(behind.slice(part.end, whole.at))) return null
  return { ...part, at: part.at + end, end: part.end + end }
}

const OF = /^[^,;.\d]{0,40}\bdari\s+(?:total\s+|jumlah\s+|seluruh\s+|sebanyak\s+)*$/i
const CHANGED =
  /\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|kenaikan|penurunan|peningkatan|selisih)\b[^,;.]{0,40}$/i

interface Shared {
  sentence: Sentence
  before: Sentence | undefined
  share: ProseFigure
  part: CountedFigure
}

function checkShare({ sentence, before, share, part }: Shared): RuleFinding[] {
  const { text, position } = sentence
  const own = countedFigures(text).filter(({ at }) => at !== part.at)
  const above = before && before.block === sentence.block ? countedFigures(before.text) : []
  const wholes = [...own, ...above].filter(({ value }) => value >= part.value && value > 0)
  const fits = (one: CountedFigure) => {
    const computed = shareOf(part, one)
    return agrees(share.figure, computed) || agrees(share.figure, rest(computed))
  }
  const named = [...own, ...above].some(fits) ? [] : wholes.filter((one) => isWhole(text, { one, part, own }))
  const [whole] = named
  if (!whole || named.length > 1) return []
  const expected = inFormOf(share.figure, middle(shareOf(part, whole)))
  return [
    {
      message: `Persentase tertulis ${share.figure.text}, padahal ${part.text} dari ${whole.text} adalah ${expected}.`,
      at: position,
      stated: share.figure.text,
      expected,
      arithmetic: `${part.text} ÷ ${whole.text} × 100% = ${expected}`,
      related: [],
      key: `bagian ${text.slice(0, 80)}`,
      // Only a number that the sentence calls the whole is surely the one that was divided by.
      confidence: own.includes(whole) ? 0.9 : 0.7,
    },
  ]
}

/** `dari 25 perangkat daerah`, or the same things counted in greater number. */
function isWhole(
  text: string,
  { one, part, own }: { one: CountedFigure; part: CountedFigure; own: readonly CountedFigure[] },
): boolean {
  if (
    own.includes(one) &&
    /\bdari\s+(?:total\s+|jumlah\s+|seluruh\s+|sebanyak\s+)*$/i.test(text.slice(0, one.at))
  )
    return true
  return own.includes(one) || own.length === 0
    ? one.noun !== '' && (one.noun === part.noun || part.noun === '' || own.length === 0)
    : false
}

function shareOf(part: CountedFigure, whole: CountedFigure): Interval {
  const point = exactly(part.value).low.times(100).div(whole.value)
  return { low: point, high: point }
}

function rest({ low }: Interval): Interval {
  const point = exactly(100).low.minus(low)
  return { low: point, high: point }
}
