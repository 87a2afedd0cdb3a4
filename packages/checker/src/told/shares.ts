import type { RuleFinding } from '../engine/rule.ts'
import { fits, ratio } from './compare.ts'
import { isComputed } from './explain.ts'
import { inForm, saying } from './finding.ts'
import type { ToldModel } from './model.ts'
import { gapBefore, roleOf } from './roles.ts'
import type { Statement, Told } from './types.ts'

/** What ties a share to the numbers before it. */
const TIED =
  /(?:\(|=|\b(?:atau|yaitu|yakni|sehingga|dengan|setara|sebesar|mencapai|persentasenya|adalah|sekitar|maka|hanya)\b)[^.;:\d]{0,60}$/i
const CHANGED =
  /\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh|kenaikan|penurunan|peningkatan|pertumbuhan|selisih|lebih (?:tinggi|rendah|besar|kecil|banyak|sedikit)|inflasi|pajak|ppn|bunga|diskon)\b/i
const WHOLE =
  /\b(?:dari|keseluruhan|total|seluruh|undangan|pagu|anggaran|target|\/)(?:\s+\p{L}+){0,4}\s*(?:Rp\.?\s*)?$|\/\s*$/iu

/** A part, its whole and its share in one sentence: the three must fit, whatever they count. */
export function shareFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap((statement) =>
    statement.numbers.flatMap((told): RuleFinding[] => {
      if (told.kind !== 'persen' || told.points) return []
      const gap = gapBefore(statement, told)
      const pair = pairFor(statement, told, gap)
      if (pair === null || roleOf(statement, told).role === 'beda' || CHANGED.test(gap)) return []
      const { part, whole } = pair
      const share = ratio(part, whole, 100)
      if (
        share === null ||
        fits(told, share) ||
        isTurned(told, { part, whole }) ||
        isComputed(model, statement, told)
      )
        return []
      const expected = inForm(told, (share.low + share.high) / 2)
      return [
        saying({
          statement,
          message: `Persentase tertulis ${told.text}, padahal ${part.text} dari ${whole.text} adalah ${expected}.`,
          stated: told.text,
          expected,
          arithmetic: `${part.text} ÷ ${whole.text} × 100% = ${expected}`,
          sure: 0.85,
        }),
      ]
    }),
  )
}

/** The only two numbers of one kind in the sentence, one of them called the whole. */
function pairFor(statement: Statement, told: Told, gap: string): { part: Told; whole: Told } | null {
  const { text, numbers } = statement
  const others = numbers.filter((one) => one.kind !== 'persen' && !one.points && !one.inWords)
  const kinds = (['rupiah', 'angka'] as const).map((kind) => others.filter((one) => one.kind === kind))
  for (const same of kinds) {
    const [one, other, ...more] = same
    if (!one || !other || more.length > 0) continue
    const [part, whole] = one.value <= other.value ? [one, other] : [other, one]
    const between = text.slice(Math.min(one.end, other.end), Math.max(one.at, other.at))
    if (CHANGED.test(between) || between.length > 140 || whole.value <= 0) continue
    const isCalled = WHOLE.test(text.slice(Math.max(0, whole.at - 60), whole.at))
    const behind =
      told.end <= one.at &&
      /^[\s,]*(?:\(|yaitu|yakni|atau|berasal|karena)/i.test(text.slice(told.end, one.at))
    if (isCalled && (TIED.test(gap) || behind || /\b(?:tingkat|persentase)\b/i.test(gap)))
      return { part, whole }
  }
  return null
}

/** Where less is better, an achievement is told as 2 − realisasi ÷ target, or as target ÷ realisasi. */
function isTurned(told: Told, { part, whole }: { part: Told; whole: Told }): boolean {
  const [share, inverse] = [ratio(part, whole, 100), ratio(whole, part, 100)]
  return [inverse, share && { low: 200 - share.high, high: 200 - share.low }].some(
    (one) => one !== null && fits(told, one),
  )
}
