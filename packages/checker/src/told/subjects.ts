import { tokens } from '../facts/words.ts'
import type { Known, Named, Subject } from './types.ts'

/** Words that lead a row's name and that a sentence may leave out or say otherwise. */
const LEADS = new Set([
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
const SMALL = new Set([
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

/** Rows by their name: what sentences may speak of. */
export function subjectsOf(known: readonly Known[]): Subject[] {
  const named = known.filter(
    ({ row }) => !row.isTotal && !row.isSubtotal && !row.isMean && /\p{L}{3}/u.test(row.label),
  )
  return [...Map.groupBy(named, ({ row }) => tokens(row.label.replace(/\([^)]*\)/g, ' ')).join(' '))].flatMap(
    ([key, rows]): Subject[] => {
      const all = key.split(' ').filter((word) => !SMALL.has(word) && !/^\d+$/.test(word))
      const led = all.filter((word) => !LEADS.has(word))
      const words = led.length >= 2 || (led.length === 1 && (led[0]?.length ?? 0) >= 5) ? led : all
      if (words.join('').length < 4) return []
      return [{ key, name: rows[0]?.row.label ?? '', words, known: rows }]
    },
  )
}

export type SubjectIndex = Map<string, Subject[]>

/** By the first word of their name, so that a sentence is read once. */
export function indexOf(subjects: readonly Subject[]): SubjectIndex {
  return Map.groupBy(subjects, ({ words }) => words[0] ?? '')
}

interface Word {
  text: string
  at: number
  end: number
}

/** Small words between those of a name. */
const GAP = 2

/** The rows a sentence names, longest first where names overlap. */
export function namedIn(text: string, index: SubjectIndex): Named[] {
  const words: Word[] = [...text.matchAll(/[\p{L}\p{N}%]+/gu)].map((found) => ({
    text: found[0].toLowerCase(),
    at: found.index,
    end: found.index + found[0].length,
  }))
  const found = words.flatMap((word, from) =>
    (index.get(word.text) ?? []).flatMap((subject): Named[] => {
      const end = endOf(words, { from, subject })
      if (end === null || (subject.words.length === 1 && !isProper(text, word, subject))) return []
      return [{ subject, at: word.at, end }]
    }),
  )
  const longest = found.toSorted(
    (a, b) => b.end - b.at - (a.end - a.at) || b.subject.words.length - a.subject.words.length,
  )
  const kept: Named[] = []
  for (const one of longest) if (!kept.some(({ at, end }) => one.at < end && one.end > at)) kept.push(one)
  return kept.toSorted((a, b) => a.at - b.at)
}

function endOf(words: readonly Word[], { from, subject }: { from: number; subject: Subject }): number | null {
  let at = from
  for (const wanted of subject.words.slice(1)) {
    const next = words.slice(at + 1, at + 2 + GAP).findIndex(({ text }) => text === wanted)
    if (next < 0) return null
    if (words.slice(at + 1, at + 1 + next).some(({ text }) => !SMALL.has(text) && !LEADS.has(text)))
      return null
    at += next + 1
  }
  return words[at]?.end ?? null
}

/** One word alone names a row only as a name is written, or where the word over its column stands in the sentence. */
function isProper(text: string, word: Word, subject: Subject): boolean {
  if (/^\p{Lu}/u.test(subject.name) && /^\p{Lu}/u.test(text.slice(word.at)) && word.at > 0) return true
  const before = new Set(tokens(text.slice(0, word.at)))
  return subject.known.some(({ table, row }) => {
    const at = row.cells.findIndex((cell) => cell.text === row.label)
    const [head = '', ...more] = tokens(table.columns[at]?.header ?? '')
    return more.length === 0 && head.length >= 5 && before.has(head)
  })
}
