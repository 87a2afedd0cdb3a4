import type { FactRow, FactTable } from '../facts/types.ts'
import { tokens } from '../facts/words.ts'
import { codeOf } from './codes.ts'
import type { Known } from './types.ts'

/** Words that lead a row's name and that a sentence may leave out or say otherwise. */
export const LEADS = new Set([
  'persentase',
  'jumlah',
  'nilai',
  'tingkat',
  'angka',
  'indeks',
  'program',
  'kegiatan',
  'persen',
  'banyaknya',
  'cakupan',
])
export const SMALL = new Set([
  'yang',
  'dan',
  'di',
  'ke',
  'dari',
  'pada',
  'dalam',
  'atas',
  'untuk',
  'oleh',
  'dengan',
  'terhadap',
  'atau',
  'serta',
  'secara',
  'kpu',
  'telah',
  'sudah',
  'sesuai',
])
const CODE =
  /^((?:iku|ikk|iks|iksk|iksp|ikp|ikt|ik|indikator)[\s.-]*(?:\d{1,2}[a-z]?(?:\.\d{1,2})*))\b[\s.:)–-]*(.*)$/i
const ABBREVIATION = /\(([A-Z][A-Za-z]*[A-Z][A-Za-z]*)\)/

export interface RowNames {
  /** Its words without brackets and code: equal for rows that are one thing. */
  key: string
  /** Words a sentence may say; the first is the whole name. */
  names: string[][]
  /** Code and abbreviation: rows of several tables that share one are one thing. */
  marks: string[]
  /** The mark that another table may give to another thing; null without. */
  weak: string | null
}

/** Its words; none where the row has but a code or a unit. */
function labelOf({ label, cells }: FactRow): string {
  const bare = label.trim()
  const isUnit = cells.some(({ role, text }) => role === 'satuan' && text.trim() === bare)
  return isUnit || !/\p{L}{3}/u.test(bare) ? '' : bare
}

/** `IKU 1.1 Bed Occupancy Rate (BOR)`: the ways sentences may name a row. */
export function namesOf({ row, table }: Known): RowNames {
  const number = codeOf(table, row)
  const label = labelOf(row)

  const coded = CODE.exec(label)
  const code = coded?.[1] ?? row.cells.map(({ text }) => CODE.exec(text.trim())?.[1]).find(Boolean)
  const bare = (coded?.[2] || label).replace(/\([^)]*\)/g, ' ')
  const key = label === '' && number !== null ? number.mark : tokens(bare).join(' ')
  const abbreviation = abbreviationIn(label)
  const marks = [code, abbreviation].flatMap((mark) =>
    mark === undefined ? [] : [tokens(spaced(mark)).join(' ')],
  )
  const whole = contentOf(key)
  const led = headed(table, whole)
  if (led !== null) marks.push(led)
  if (number !== null) marks.push(number.mark)
  return {
    key,
    names: [
      whole,
      ...marks.map((mark) => mark.split(' ')),
      ...initialsOf(bare, key),
      ...titleOf(table, whole),
    ].filter((words) => words.join('').length >= (words === whole && !/^[A-Z]{3,}$/.test(label) ? 4 : 3)),
    marks: [...new Set(marks)],
    weak: number?.weak === true ? number.mark : null,
  }
}

/** Letters in brackets that begin words of the name: `Bed Occupancy Rate (BOR)`; not the office in `Pemeliharaan Perkantoran (KPU)`. */
function abbreviationIn(label: string): string | undefined {
  const found = ABBREVIATION.exec(label)
  const letters = [...(found?.[1] ?? '').toLowerCase()]
  const words = tokens(label.slice(0, found?.index)).filter((word) => !SMALL.has(word))
  let at = 0
  for (const word of words) if (word[0] === letters[at]) at++
  return letters.length > 1 && at === letters.length ? found?.[1] : undefined
}

/** `IKK1` and `IKK 1` are one. */
function spaced(code: string): string {
  return code.replace(/^(\p{L}+)(?=\d)/u, '$1 ')
}

function contentOf(key: string): string[] {
  const words = key.split(' ')
  const numbered = /^\d{1,2}$/.test(words.at(-1) ?? '') && words.length <= 4
  const all = words.filter(
    (word, at) => !SMALL.has(word) && (!/^\d+$/.test(word) || (numbered && at === words.length - 1)),
  )
  const led = all.filter((word) => !LEADS.has(word))
  return led.length >= 2 || (led.length === 1 && (led[0]?.length ?? 0) >= 5) ? led : all
}

/** `Nilai Tukar Nelayan` is told as NTN. */
function initialsOf(label: string, key: string): string[][] {
  const words = key.split(' ').filter((word) => !SMALL.has(word))
  if (words.length < 3 || words.length > 6 || /\d/.test(label)) return []
  return [[words.map((word) => word[0]).join('')]]
}

/** `Padi` in the table `Produksi Empat Tahun Terakhir` is what another table calls `Produksi padi`. */
function headed({ caption }: FactTable, whole: readonly string[]): string | null {
  const [first = ''] = tokens(caption ?? '')
  const [word = ''] = whole
  return whole.length === 1 && HEADS.test(first) && word.length >= 3 && first !== word
    ? `${first} ${word}`
    : null
}

const HEADS = /^(?:produksi|populasi|kunjungan|luas|panen|produktivitas|konsumsi|ekspor|volume)$/

/** The only row of `Perkembangan Produksi Budidaya` is called `Produksi`: its table's title tells of what. */
function titleOf(table: FactTable, whole: readonly string[]): string[][] {
  if (whole.length > 1 || table.rows.filter(({ label }) => /\p{L}{3}/u.test(label)).length !== 1) return []
  const words = tokens(table.caption ?? '').filter((word) => !SMALL.has(word) && !/\d/.test(word))
  const from = words.indexOf(whole[0] ?? '')
  return from >= 0 && words.length - from === 2 ? [words.slice(from)] : []
}

export interface Word {
  text: string
  printed: string
  at: number
  end: number
}

const ORDINALS: Record<string, string> = {
  pertama: '1',
  kesatu: '1',
  kedua: '2',
  ketiga: '3',
  keempat: '4',
  kelima: '5',
  keenam: '6',
}
const ROMANS: Record<string, string> = { I: '1', II: '2', III: '3', IV: '4', V: '5', VI: '6' }

/** Words in small letters, with ordinals and Roman numbers as digits. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}%]+/gu)].map((found) => {
    const printed = found[0]
    const lower = printed.toLowerCase()
    return {
      text: ROMANS[printed] ?? ORDINALS[lower] ?? (/^0\d$/.test(lower) ? lower.slice(1) : lower),
      printed,
      at: found.index,
      end: found.index + printed.length,
    }
  })
}
