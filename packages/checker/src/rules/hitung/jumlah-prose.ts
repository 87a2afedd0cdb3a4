import type { RuleFinding } from '../../engine/rule.ts'
import type { Facts } from '../../facts/types.ts'

const WHOLE =
  /(?<![\d.,/-])(\d{1,6})\s+([a-z]{4,})[^.;:\d]{0,40}?\b(?:terdiri (?:dari|atas)|yaitu|meliputi)\s+/gi
const PART = /^(\d{1,6})\s+([a-z]{4,})[^.;:,\d]{0,60}?(?:,\s*dan\s+|,\s*|\s+dan\s+|$|[.;:]|,)/i

/** Parts that are not told with a number of the same kind. */
const MORE = /\b(?:sisanya|selebihnya|lainnya|beberapa|sejumlah|\d+)\b/i
const PEOPLE =
  /^(?:pegawai|personel|personil|petugas|aparatur|anggota|staf|peserta|pejabat|tenaga|karyawan|komisioner)$/

/** `37 putusan terdiri dari 17 putusan KPU dan 20 putusan Sekretaris`: the parts must make the whole. */
export function proseFindings(facts: Facts): RuleFinding[] {
  return facts.sentences.flatMap(({ text, position }) =>
    [...text.matchAll(WHOLE)].flatMap((found): RuleFinding[] => {
      const noun = (found[2] ?? '').toLowerCase()
      const { parts, rest } = readParts(text.slice(found.index + found[0].length), noun)
      const sum = parts.reduce((total, part) => total + part, 0)
      const whole = Number(found[1])
      if (parts.length < 2 || sum === whole || (sum < whole && MORE.test(rest))) return []
      return [
        {
          message: `Tertulis ${whole} ${noun}, padahal rinciannya berjumlah ${sum}.`,
          at: position,
          stated: `${whole} ${noun}`,
          expected: `${sum} ${noun}`,
          arithmetic: `${parts.join(' + ')} = ${sum}`,
          related: [],
          key: `${noun} ${text.slice(found.index, found.index + 80)}`,
        },
      ]
    }),
  )
}

function readParts(text: string, noun: string): { parts: number[]; rest: string } {
  const parts: number[] = []
  let rest = text
  for (
    let found = PART.exec(rest);
    found && isOf(noun, found[2]?.toLowerCase() ?? '');
    found = PART.exec(rest)
  ) {
    parts.push(Number(found[1]))
    rest = rest.slice(found[0].length).replace(/^(?:dan|serta)\s+/i, '')
  }
  return { parts, rest }
}

/** People are counted as `orang`, whatever they are called together. */
function isOf(whole: string, part: string): boolean {
  return part === whole || (part === 'orang' && PEOPLE.test(whole))
}
