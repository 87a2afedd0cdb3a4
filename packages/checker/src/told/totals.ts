import type { RuleFinding } from '../engine/rule.ts'
import { fits, total } from './compare.ts'
import { isComputedBeside } from './explain.ts'
import { inForm, saying } from './finding.ts'
import type { ToldModel } from './model.ts'
import type { Statement, Told } from './types.ts'

const OPENS =
  /^(?:(?!\bdan\b)[^.;\d]){0,60}?(?::|\b(?:terdiri (?:dari|atas)|yaitu|yakni|meliputi|mencakup|dengan rincian|dengan perincian|terbagi (?:menjadi|atas|ke dalam)|masing-masing))[^.;\d]{0,60}$/i
const CLOSES =
  /\b(?:seluruhnya|keseluruhannya?|total(?:nya)?|berjumlah|jumlah(?:nya)?|dijumlahkan|sehingga (?:terdapat|ada|menjadi)|secara keseluruhan)\b[^.;:\d]{0,50}$/i
/** What ends a list of parts, or says that they overlap or that some are left out. */
const BREAKS =
  /%|[;:]|\b(?:di antaranya|diantaranya|termasuk|sedangkan|sementara|dari|target|antara lain|tahun (?:lalu|sebelumnya)|atau|setiap|per)\b/i
const LEFT_OUT =
  /\b(?:antara lain|di antaranya|diantaranya|sisanya|selebihnya|selainnya|beberapa|termasuk|sejumlah lainnya)\b/i
const EACH = /\b(?:masing-masing|setiap|tiap|per|@)\b/i
const FAR = 80

/** A whole and its parts, or so many times so much, in one sentence. */
export function totalFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap((statement) => {
    const found = statement.numbers.flatMap((told, at): RuleFinding[] => {
      if (told.kind === 'persen' || told.points) return []
      const parts = partsBehind(statement, at) ?? partsBefore(statement, at)
      if (parts === null) return []
      return compare(statement, { told, parts, sure: 0.85 })
    })
    return found.length > 0
      ? found
      : [...restFindings(statement), ...acrossFindings(statement), ...goneOnFindings(statement)]
  })
}

interface Sum {
  told: Told
  parts: readonly Told[]
  sure: number
}

function compare(statement: Statement, { told, parts, sure }: Sum): RuleFinding[] {
  const sum = total(parts)
  if (fits(told, sum) || isComputedBeside(statement, told)) return []
  // So far apart they are no parts: an index of components, not their sum.
  if (parts.some((part) => !Number.isInteger(part.value)) && sum.low > told.high * 1.5) return []
  const expected = inForm(told, sum.low)
  const noun = told.noun === '' ? '' : ` ${told.noun}`
  return [
    saying({
      statement,
      message: `Tertulis ${told.text}${noun}, padahal rinciannya berjumlah ${expected}.`,
      stated: `${told.text}${noun}`,
      expected: `${expected}${noun}`,
      arithmetic: `${parts.map(({ text }) => text).join(' + ')} = ${expected}`,
      sure,
    }),
  ]
}

/** `69 rapat, terdiri atas 25 …, 38 … dan 6 …`: two or more numbers right behind it, one in each item. */
function partsBehind({ text, numbers }: Statement, at: number): Told[] | null {
  const [told, first] = [numbers[at], numbers[at + 1]]
  if (!told || !first || first.kind !== told.kind || !OPENS.test(text.slice(told.end, first.at))) return null
  const parts = [first]
  for (const next of numbers.slice(at + 2)) {
    const between = text.slice(parts.at(-1)?.end, next.at)
    if (next.kind !== told.kind || between.length > FAR || BREAKS.test(between)) break
    if (!/,|\b(?:dan|serta)\b/.test(between)) break
    parts.push(next)
  }
  const rest = text.slice(parts.at(-1)?.end)
  if (!isOfOneKind(told, parts)) return null
  if (parts.length < 2 || LEFT_OUT.test(text.slice(told.end)) || EACH.test(text.slice(told.end, first.at)))
    return null
  // Items without a number are not told.
  if (/^[^.;:()]{0,60}\bserta\b\s+\p{L}/iu.test(rest) || isRun(told, parts)) return null
  return parts
}

/** `25 … , 38 … dan 6 … sehingga seluruhnya 69`: every number before it that goes on from another. */
function partsBefore({ text, numbers }: Statement, at: number): Told[] | null {
  const told = numbers[at]
  const gap = told === undefined ? '' : text.slice(numbers[at - 1]?.end ?? 0, told.at)
  if (!told || !CLOSES.test(gap) || gap.length > 120) return null
  const parts: Told[] = []
  for (const part of numbers.slice(0, at).toReversed()) {
    const next = parts[0]
    const between = next ? text.slice(part.end, next.at) : gap
    if (part.kind !== told.kind || part.points || (next && (between.length > FAR || BREAKS.test(between))))
      break
    parts.unshift(part)
  }
  const lead = text.slice(0, parts[0]?.at)
  if (parts.length < 2 || EACH.test(text.slice(parts[0]?.at ?? 0, told.at)) || EACH.test(lead.slice(-40)))
    return null
  if (parts.length !== at || LEFT_OUT.test(text)) return null
  return parts
}

/** `30 kegiatan: 5 kegiatan rutin dan 3 dokumen` tells other things besides. With names of their own the parts come near the whole. */
function isOfOneKind(told: Told, parts: readonly Told[]): boolean {
  const same = parts.filter(({ noun }) => noun === told.noun).length
  if (same === parts.length || told.noun === '') return true
  if (same > 0 && parts.length < 3) return false
  const sum = parts.reduce((all, { value }) => all + value, 0)
  return Math.abs(sum - told.value) <= told.value * 0.35
}

/** 1, 2, 3: names of things, not how many. */
function isRun(told: Told, parts: readonly Told[]): boolean {
  return told.value === parts.length && parts.every(({ value }, at) => value === at + 1)
}

const NOT = /\b(?:tidak|belum|sisanya|selebihnya|gagal|ditolak|rusak|masih|bukan|gugur|lainnya|batal)\b/i

/** `Dari 41 berkas, 17 lengkap dan 24 belum`: what is so and what is not make all. */
function restFindings(statement: Statement): RuleFinding[] {
  const { text } = statement
  const numbers = statement.numbers.filter(({ kind }) => kind === 'angka')
  if (/[;]|\btarget\b/i.test(text)) return []
  if (numbers.length !== 3 || statement.numbers.some(({ kind, points }) => kind === 'persen' || points))
    return []
  const led = /^\s*dari\b[^,\d]{0,30}$/i.test(text.slice(0, numbers[0]?.at))
  const [whole, one, other] = led ? numbers : [numbers[2], numbers[0], numbers[1]]
  if (!whole || !one || !other) return []
  if (!led && !/\bdari\s+(?:total|seluruh|keseluruhan|jumlah)\s+$/i.test(text.slice(0, whole.at))) return []
  const between = text.slice(one.end, other.at)
  const behind = text.slice(other.end, led ? undefined : whole.at)
  if (!NOT.test(`${between} ${behind}`) || NOT.test(text.slice(led ? whole.end : 0, one.at))) return []
  if (/\b(?:di antaranya|diantaranya|termasuk)\b/i.test(between)) return []
  const nouns = new Set(
    [one, other, whole]
      .map(({ noun }) => noun)
      .filter((noun) => noun !== '' && noun !== 'orang' && noun !== 'buah' && !NOT.test(noun)),
  )
  if (nouns.size > 2 - (led ? 0 : 1) && !/\bsisanya\b/i.test(text)) return []
  return compare(statement, { told: whole, parts: [one, other], sure: 0.8 })
}

/** `… masuk 41 buah. Sebanyak 17 dikabulkan dan 24 ditolak.` */
function acrossFindings(statement: Statement): RuleFinding[] {
  const before = statement.before?.numbers.filter(({ kind }) => kind === 'angka') ?? []
  const [whole, ...more] = before
  const [one, other, ...others] = statement.numbers
  if (!whole || more.length > 0 || !one || !other || others.length > 0 || !statement.before) return []
  if (one.kind !== 'angka' || other.kind !== 'angka' || whole.noun === '') return []
  const between = statement.text.slice(one.end, other.at)
  const led =
    /^(?:Sebanyak|Dari jumlah (?:tersebut|itu),?|Terdiri (?:dari|atas)|Di antaranya,?)\b[^\d]{0,20}$/.test(
      statement.text.slice(0, one.at),
    )
  if (!led || !/\b(?:dan|sedangkan|sementara|serta)\b/i.test(between)) return []
  const split = one.noun === other.noun && one.noun !== '' && NOT.test(statement.text.slice(one.end))
  if (!split || one.value + other.value === whole.value) return []
  if (statement.before.sentence.block !== statement.sentence.block) return []
  const sum = one.value + other.value
  return [
    saying({
      statement: statement.before,
      message: `Tertulis ${whole.text} ${whole.noun}, padahal rinciannya pada kalimat berikutnya berjumlah ${inForm(whole, sum)}.`,
      stated: `${whole.text} ${whole.noun}`,
      expected: inForm(whole, sum),
      arithmetic: `${one.text} + ${other.text} = ${inForm(whole, sum)}`,
      sure: 0.75,
    }),
  ]
}

const GOES_ON =
  /^(?:\p{L}+nya(?: terdiri (?:dari|atas)| adalah|,? yaitu)?|Dari jumlah (?:itu|tersebut),?|(?:Jumlah|Angka) (?:itu|tersebut) terdiri (?:dari|atas)|Menurut [^,.;\d]{3,40}?,?\s+(?:terdapat|ada|terdiri (?:dari|atas))|Terdiri (?:dari|atas)|Rinciannya(?: adalah)?)\s*:?\s+$/u

/** `… diikuti 448 orang. Pesertanya 168 pelajar, 152 mahasiswa dan 128 …`: all of what the sentence before told. */
function goneOnFindings({ text, numbers, before, sentence }: Statement): RuleFinding[] {
  const [first] = numbers
  if (!first || !before || before.sentence.block !== sentence.block || numbers.length < 2) return []
  if (!GOES_ON.test(text.slice(0, first.at)) || LEFT_OUT.test(text) || EACH.test(text)) return []
  if (numbers.some(({ kind, points }) => kind !== first.kind || points || kind === 'persen')) return []
  const gaps = numbers.slice(1).map(({ at }, index) => text.slice(numbers[index]?.end, at))
  if (gaps.some((gap) => gap.length > FAR || BREAKS.test(gap) || !/,|\b(?:dan|serta)\b/.test(gap))) return []
  const wholes = before.numbers.filter(({ kind, points }) => kind === first.kind && !points)
  const sum = total(numbers)
  const [whole] = wholes
  if (
    !whole ||
    wholes.some((one) => fits(one, sum)) ||
    sum.low > whole.high * 1.35 ||
    sum.high < whole.low * 0.75
  )
    return []
  return compare(before, { told: whole, parts: numbers, sure: 0.75 })
}
