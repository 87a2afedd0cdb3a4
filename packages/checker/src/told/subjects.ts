import { tokens } from '../facts/words.ts'
import { alike, codeOf } from './codes.ts'
import { LEADS, namesOf, type RowNames, SMALL, type Word, wordsIn } from './names.ts'
import { periodsIn } from './periods.ts'
import type { Known, Named, Subject } from './types.ts'

/** Rows by their name, code or abbreviation: what sentences may speak of. */
export function subjectsOf(known: readonly Known[]): Subject[] {
  const named = known.filter(
    ({ row, table }) =>
      !row.isTotal &&
      !row.isSubtotal &&
      !row.isMean &&
      (/\p{L}{3}/u.test(row.label) || codeOf(table, row) !== null),
  )
  const byRow = [...Map.groupBy(named, ({ row }) => row).values()].flatMap((cells) => {
    const [first] = cells
    return first === undefined ? [] : [{ cells, names: namesOf(first) }]
  })
  const marks = marksOf(byRow)
  return [...Map.groupBy(byRow, ({ names }) => marks.get(names.key) ?? names.key)].flatMap(
    ([, rows]): Subject[] => {
      const names = distinct(rows.flatMap((one) => one.names.names))
      const longest = rows.toSorted((a, b) => b.names.key.length - a.names.key.length)[0]
      return names.length === 0 || longest === undefined
        ? []
        : [
            {
              key: longest.names.key,
              name: longest.cells[0]?.row.label.trim() || longest.names.key,
              names,
              known: rows.flatMap(({ cells }) => cells),
            },
          ]
    },
  )
}

interface NamedRow {
  cells: Known[]
  names: RowNames
}

/** Names that share a code or an abbreviation belong together, unless one table gives the mark to two rows. */
function marksOf(rows: readonly NamedRow[]): Map<string, string> {
  const together = new Map<string, string>()
  const held = rows.flatMap((one) =>
    [...new Set([...one.names.marks, one.names.key])].map((mark) => ({ mark, one })),
  )
  for (const [mark, sharing] of Map.groupBy(held, ({ mark }) => mark)) {
    const isWeak = sharing.some(({ one }) => one.names.weak === mark)
    const all = isWeak
      ? alike(
          sharing.map(({ one }) => one),
          mark,
        ).map((one) => ({ one }))
      : sharing
    const keys = new Set(all.map(({ one }) => one.names.key))
    const tables = all.map(({ one }) => one.cells[0]?.table)
    if (keys.size < 2 || new Set(tables).size !== tables.length) continue
    const root = [...keys].map((key) => together.get(key)).find((key) => key !== undefined) ?? mark
    for (const key of keys) together.set(key, root)
  }
  return together
}

function distinct(names: readonly string[][]): string[][] {
  return [...new Map(names.map((words) => [words.join(' '), words])).values()]
}

export interface SubjectIndex {
  /** By the first word of a name, so that a sentence is read once. */
  first: Map<string, { subject: Subject; words: readonly string[] }[]>
  /** Two words beside each other in one name and in no other. */
  pairs: { money: Map<string, Subject | null>; other: Map<string, Subject | null> }
}

export function indexOf(subjects: readonly Subject[]): SubjectIndex {
  const all = subjects.flatMap((subject) => subject.names.map((words) => ({ subject, words })))
  const isMoney = ({ known }: Subject) => known.some(({ kind }) => kind === 'rupiah')
  return {
    first: Map.groupBy(unlike(all), ({ words }) => words[0] ?? ''),
    pairs: {
      money: pairsIn(subjects.filter(isMoney)),
      other: pairsIn(subjects.filter((one) => !isMoney(one))),
    },
  }
}

/** A code or abbreviation of two rows names neither. */
function unlike<T extends { words: readonly string[]; subject: Subject }>(names: readonly T[]): T[] {
  const bySubject = Map.groupBy(names, ({ words }) => words.join(' '))
  return names.filter(
    ({ words, subject }) => words === subject.names[0] || bySubject.get(words.join(' '))?.length === 1,
  )
}

function pairsIn(subjects: readonly Subject[]): Map<string, Subject | null> {
  const pairs = new Map<string, Subject | null>()
  for (const subject of subjects)
    for (const pair of pairsOf(subject)) {
      const other = pairs.get(pair)
      pairs.set(pair, other === undefined || other === subject ? subject : null)
    }
  return pairs
}

/** Words that any report has in every second sentence. */
const COMMON = new Set(
  'kinerja capaian laporan kabupaten kota provinsi komisi pemilihan umum tahun sekretariat anggaran pelaksanaan keputusan akuntabilitas realisasi target indikator sasaran daerah dinas badan kantor instansi pemerintah seluruh strategis utama hasil keuangan rencana perjanjian pengukuran'.split(
    ' ',
  ),
)

/** Any two words of the name in their order; a mere lead only with the word behind it. */
function pairsOf({ key }: Subject): string[] {
  const words = key.split(' ').filter((word) => !SMALL.has(word) && word.length >= 3 && !COMMON.has(word))
  return words
    .slice(0, 10)
    .flatMap((word, at) =>
      words
        .slice(at + 1, LEADS.has(word) ? at + 2 : 10)
        .flatMap((other) => (LEADS.has(other) || word === other ? [] : [`${word} ${other}`])),
    )
}

/** Small words between those of a name. */
const GAP = 2

/** The rows a sentence names, longest first where names overlap. */
export function namedIn(text: string, index: SubjectIndex): Named[] {
  const words = wordsIn(text)
  const found = words.flatMap((word, from) =>
    (index.first.get(word.text) ?? []).flatMap(({ subject, words: name }) => {
      const end = endOf(words, { from, name })
      if (end === null || (name.length === 1 && !isProper(text, word, subject))) return []
      return [{ subject, at: word.at, end, partial: false, length: name.length }]
    }),
  )
  const pairs = /\bRp/.test(text) ? index.pairs.money : index.pairs.other
  const parts = partlyIn(words, pairs)
  // `Produksi tangkap` is more than a row called `Produksi`.
  const whole = found.filter(
    ({ length, at, end }) => length > 1 || !parts.some((one) => at < one.end && end > one.at),
  )
  const longest = whole.toSorted((a, b) => b.end - b.at - (a.end - a.at) || b.length - a.length)
  const kept: Named[] = []
  const isFree = ({ at, end }: { at: number; end: number }) =>
    !kept.some((one) => at < one.end && end > one.at)
  for (const { subject, at, end } of longest)
    if (isFree({ at, end })) kept.push({ subject, at, end, partial: false })
  kept.push(...parts.filter(isFree))
  kept.push(...neighboursIn(words, index, kept))
  return kept.toSorted((a, b) => a.at - b.at)
}

/** `Jumlah perawat 200 orang dan bidan 70`: a row of one word, beside a row of its table. */
function neighboursIn(words: readonly Word[], { first }: SubjectIndex, kept: readonly Named[]): Named[] {
  const tables = new Set(kept.flatMap(({ subject }) => subject.known.map(({ table }) => table)))
  if (tables.size === 0) return []
  return words.flatMap(({ text, at, end }): Named[] => {
    if (text.length < 5 || kept.some((one) => at < one.end && end > one.at)) return []
    const only = (first.get(text) ?? []).filter(
      ({ words, subject }) => words.length === 1 && subject.known.some(({ table }) => tables.has(table)),
    )
    return only.length === 1 && only[0] ? [{ subject: only[0].subject, at, end, partial: false }] : []
  })
}

/** `Produksi tangkap` of `Produksi perikanan tangkap`: two words of one name, with nothing but small words between. */
function partlyIn(words: readonly Word[], pairs: ReadonlyMap<string, Subject | null>): Named[] {
  const found: Named[] = []
  words.forEach((word, at) => {
    const next = words.slice(at + 1, at + 3).find(({ text }) => !SMALL.has(text))
    const subject = next === undefined ? undefined : pairs.get(`${word.text} ${next.text}`)
    if (!next || !subject) return
    const open = found.at(-1)
    if (open && open.subject === subject && open.end >= word.at) open.end = next.end
    else if (!open || open.end < word.at) found.push({ subject, at: word.at, end: next.end, partial: true })
  })
  return found
}

interface Wanted {
  from: number
  name: readonly string[]
}

function endOf(words: readonly Word[], { from, name }: Wanted): number | null {
  let at = from
  for (const wanted of name.slice(1)) {
    const next = words.slice(at + 1, at + 2 + GAP).findIndex(({ text }) => text === wanted)
    if (next < 0) return null
    if (words.slice(at + 1, at + 1 + next).some(({ text }) => !SMALL.has(text) && !LEADS.has(text)))
      return null
    at += next + 1
  }
  return words[at]?.end ?? null
}

/** Rows of a table that stands on its side: a formula writes them as a name is written. */
const MEASURES = new Set(['target', 'realisasi', 'capaian', 'pagu', 'sisa'])

function namesOneOf(text: string, years: ReadonlySet<number>): boolean {
  return [...text.matchAll(/\b20\d\d\b/g)].some(([year]) => years.has(Number(year)))
}

/** One word alone names a row only as a name is written, or where the word over its column stands in the sentence. */
function isProper(text: string, word: Word, subject: Subject): boolean {
  if (MEASURES.has(word.text)) return false
  if (/^\p{Lu}{2,}$/u.test(word.printed)) return true
  if (subject.key !== word.text && word.text.length < 5) return false
  // `Pada TW III pelajar …`: the sentence speaks of a column of its table.
  if (
    word.text.length >= 6 &&
    subject.known.some(({ period }) => period !== null) &&
    periodsIn(text).length > 0
  )
    return true
  const years = new Set(subject.known.flatMap(({ year }) => year ?? []))
  if (years.size > 1 && /^\p{Lu}/u.test(word.printed) && namesOneOf(text, years)) return true
  if (/\bjumlah\s+$/i.test(text.slice(Math.max(0, word.at - 10), word.at))) return word.text.length >= 5
  if (/^\p{Lu}/u.test(subject.name) && /^\p{Lu}/u.test(text.slice(word.at)) && word.at > 0) return true
  const before = new Set(tokens(text.slice(0, word.at)))
  return subject.known.some(({ table, row }) => {
    const at = row.cells.findIndex((cell) => cell.text === row.label)
    const [head = '', ...more] = tokens(table.columns[at]?.header ?? '').filter(
      (one) => !/^(?:jenis|nama|uraian|kelompok|menurut)$/.test(one),
    )
    return more.length === 0 && head.length >= 5 && before.has(head)
  })
}
