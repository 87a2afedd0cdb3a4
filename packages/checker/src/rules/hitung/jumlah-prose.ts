import type { RuleFinding } from '../../engine/rule.ts'
import { type CountedFigure, countedFigures } from '../../facts/counted-figures.ts'
import type { Facts } from '../../facts/types.ts'

const OPENS = /\b(?:terdiri (?:dari|atas)|yaitu|yakni|meliputi|dengan rincian|terbagi (?:menjadi|atas))\s+/gi
/** Parts that are not told with a number of the same kind. */
const MORE = /\b(?:sisanya|selebihnya|selainnya|beberapa|sejumlah|antara lain|masing-masing)\b/i
const PEOPLE =
  /^(?:pegawai|personel|personil|petugas|aparatur|anggota|staf|peserta|pejabat|tenaga|karyawan|komisioner|orang|jiwa|asn|dosen|guru)$/
/** Nothing else may stand between whole and parts, and an item of the list goes no farther than this. */
const REACH = 60

/** `37 putusan terdiri dari 17 putusan KPU dan 20 putusan Sekretaris`: the parts must make the whole. */
export function proseFindings(facts: Facts): RuleFinding[] {
  return facts.sentences.flatMap(({ text, position }) => {
    const told = [splitIn(text), complementIn(text), addedIn(text)].filter((one) => one !== null)
    return told.flatMap(({ whole, parts, more }): RuleFinding[] => {
      const sum = parts.reduce((total, part) => total + part.value, 0)
      if (sum === whole.value || (more && sum < whole.value) || isRun(whole, parts)) return []
      const noun = whole.noun
      const printed = sum.toLocaleString('id-ID')
      return [
        {
          message: `Tertulis ${whole.text} ${noun}, padahal rinciannya berjumlah ${printed}.`,
          at: position,
          stated: `${whole.text} ${noun}`,
          expected: `${printed} ${noun}`,
          arithmetic: `${parts.map((part) => part.text).join(' + ')} = ${printed}`,
          related: [],
          key: `${noun} ${text.slice(whole.at, whole.at + 80)}`,
        },
      ]
    })
  })
}

interface Split {
  whole: CountedFigure
  parts: CountedFigure[]
  more: boolean
}

/** The first `terdiri dari` that stands behind a number and before its parts. */
function splitIn(text: string): Split | null {
  const figures = countedFigures(text)
  for (const { index, 0: words } of text.matchAll(OPENS)) {
    const split = splitAt(text, figures, { from: index, to: index + words.length })
    if (split !== null) return split
  }
  return null
}

function splitAt(
  text: string,
  figures: readonly CountedFigure[],
  opens: { from: number; to: number },
): Split | null {
  const whole = figures.findLast(({ end }) => end <= opens.from)
  if (
    !whole ||
    whole.noun === '' ||
    opens.from - whole.end > REACH ||
    /[.;:]/.test(text.slice(whole.end, opens.from))
  )
    return null
  const parts: CountedFigure[] = []
  let last = opens.to
  for (const part of figures.filter(({ at }) => at >= opens.to)) {
    const between = text.slice(last, part.at)
    if (between.length > REACH || /[.;:]|\b(?:sedangkan|sementara|dibandingkan|dari)\b|%/i.test(between))
      break
    if (!isOf(whole.noun, part.noun)) break
    parts.push(part)
    last = part.end
  }
  if (parts.length < 2) return null
  return { whole, parts, more: MORE.test(text.slice(opens.to)) || /^[^.;]*\d/.test(text.slice(last)) }
}

/** `Dari 8 indikator, 6 indikator mencapai target dan 2 indikator belum`: what is so and what is not make all. */
function complementIn(text: string): Split | null {
  if (!/^\s*dari\b/i.test(text) || /%/.test(text)) return null
  const [whole, one, other, ...more] = countedFigures(text)
  if (!whole || !one || !other || more.length > 0 || whole.noun === '') return null
  const same = [one, other].every(({ noun }) => noun === whole.noun || noun === 'di')
  const negated = /\b(?:belum|tidak)\b/i
  const apart = !negated.test(text.slice(one.at, other.at)) && negated.test(text.slice(other.at))
  return same && apart ? { whole, parts: [one, other], more: false } : null
}

const ADDED =
  /^[^.;:\d]{0,40},?\s*(?:sehingga|maka|dengan demikian)\s+(?:[^.;:,\d]{0,40}\s)?(?:terdapat|ada|jumlah\p{L}*|total\p{L}*|berjumlah|seluruhnya)\s+(?:(?:adalah|sebanyak|menjadi|ada)\s+)?$/iu

/** `13 kabupaten dan 1 kota, sehingga terdapat 14 satuan kerja`. */
function addedIn(text: string): Split | null {
  const figures = countedFigures(text)
  for (const [at, one] of figures.entries()) {
    const [other, whole] = figures.slice(at + 1, at + 3)
    if (!other || !whole || one.noun === '' || other.noun === '') continue
    if (!/^\s+(?:[\p{L}-]+\s+){0,3}dan\s+$/u.test(text.slice(one.end, other.at))) continue
    if (ADDED.test(text.slice(other.end, whole.at))) return { whole, parts: [one, other], more: false }
  }
  return null
}

/** Parts told again in smaller ones: the first of them make the whole. */
function isRun({ value }: CountedFigure, parts: readonly CountedFigure[]): boolean {
  return parts.some(
    (_, end) => end >= 1 && parts.slice(0, end + 1).reduce((sum, part) => sum + part.value, 0) === value,
  )
}

/** People are counted as `orang`, by sex or by status, whatever they are called together. */
function isOf(whole: string, part: string): boolean {
  return part === whole || PEOPLE.test(whole)
}
