import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { DateFact } from '../../facts/types.ts'
import { laterThanDecided, signedInAnotherYear } from './urutan-decision.ts'
import { datedBefore } from './urutan-signature.ts'
import { sopOrder } from './urutan-sop.ts'

export const rule: Rule = {
  id: 'waktu/urutan',
  severity: 'error',
  meaning: 'Tanggal tidak mungkin, atau urutan tanggal terbalik.',
  tags: ['reviu:format-1'],
  check: (facts) => [
    ...facts.dates.flatMap(impossible),
    ...ranges(facts.dates),
    ...numbers(facts.dates),
    ...datedBefore(facts),
    ...sopOrder(facts),
    ...laterThanDecided(facts),
    ...signedInAnotherYear(facts),
  ],
}

function impossible(date: DateFact): RuleFinding[] {
  if (date.iso !== null) return []
  return [found(date, `Tanggal ${date.text} tidak ada dalam kalender.`, null, `${date.text} mustahil`)]
}

/** `6 November 2023 sampai dengan 28 Februari 2023`. */
function ranges(dates: readonly DateFact[]): RuleFinding[] {
  return dates.flatMap((end, at) => {
    const start = dates[at - 1]
    if (!start?.iso || !end.iso || start.sentence !== end.sentence || start.position !== end.position)
      return []
    const between = end.sentence.slice(start.at, end.at)
    if (!/\d\s*(?:sampai(?: dengan)?|s\.?\s?d\.?|s\/d|hingga|[-–—])(?:\s+tanggal)?\D{0,12}$/i.test(between))
      return []
    if (end.iso >= start.iso) return []
    return [
      found(
        end,
        `Jangka waktu berakhir ${end.text}, padahal dimulai ${start.text}.`,
        null,
        `${start.iso} ${end.iso} terbalik`,
      ),
    ]
  })
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** A number that bears month and year, `…/III/2021`, followed by its date. */
function numbers(dates: readonly DateFact[]): RuleFinding[] {
  return dates.flatMap((date) => {
    const before = date.sentence.slice(0, date.at)
    const number = /\/([IVX]{1,4})\/(20\d\d)\s*,?\s*(?:tanggal|tertanggal|pada tanggal)\s*:?\s*$/.exec(before)
    if (!number || date.iso === null) return []
    const [year, month] = [Number(date.iso.slice(0, 4)), Number(date.iso.slice(5, 7))]
    if (Number(number[2]) === year && ROMAN.indexOf(number[1] ?? '') + 1 === month) return []
    return [
      found(
        date,
        `Surat bernomor …/${number[1]}/${number[2]} bertanggal ${date.text}; bulan atau tahunnya berbeda.`,
        `${number[1]}/${number[2]}`,
        `${number[0]} ${date.iso}`,
        0.6,
      ),
    ]
  })
}

function found(
  date: DateFact,
  message: string,
  expected: string | null,
  key: string,
  confidence = 1,
): RuleFinding {
  return {
    message,
    at: date.position,
    stated: date.text,
    expected,
    arithmetic: null,
    related: [],
    key,
    confidence,
  }
}
