import { tokens } from '../facts/words.ts'
import type { ToldModel } from './model.ts'
import type { Known, Role, Statement } from './types.ts'

const THAN = /\b(?:daripada|dari|dibanding\p{L}*(?:\s+dengan)?|dengan)\b/giu
const MEASURES: readonly [RegExp, Role][] = [
  [/\b(?:capaian|ketercapaian)/i, 'capaian'],
  [/\b(?:serapan|penyerapan)/i, 'serapan'],
  [/\b(?:pagu|anggaran|alokasi)/i, 'pagu'],
  [/\brealisasi/i, 'realisasi'],
  [/\btarget/i, 'target'],
]

/** Two rows or two columns that a sentence holds against each other; the one that is spoken of second. */
export function sidesOf(model: ToldModel, statement: Statement): { first: Known; second: Known } | null {
  return rowsIn(statement) ?? columnsIn(model, statement)
}

function rowsIn({ text, named }: Statement): { first: Known; second: Known } | null {
  const [one, other, ...more] = named
  if (!one || !other || more.length > 0 || !matches(text.slice(one.end, other.at))) return null
  const role = MEASURES.find(([words]) => words.test(text.slice(0, other.at)))?.[1]
  const pick = (known: readonly Known[]) =>
    known.filter((each) => each.role === role && each.row.isTotal === false)
  const [a, b] = [pick(one.subject.known), pick(other.subject.known)]
  if (role === undefined || a.length !== 1 || b.length !== 1 || !a[0] || !b[0] || a[0].table !== b[0].table)
    return null
  return { first: b[0], second: a[0] }
}

function matches(text: string): boolean {
  return [...text.matchAll(THAN)].length > 0
}

/** `Pemilih perempuan lebih banyak daripada pemilih laki-laki`: two heads of one table of counts, in its row of sums. */
function columnsIn(
  { totals }: ToldModel,
  { text, named }: Statement,
): { first: Known; second: Known } | null {
  if (named.length > 0) return null
  const than = [...text.matchAll(THAN)].at(-1)
  if (!than) return null
  const [before, after] = [tokens(text.slice(0, than.index)), tokens(text.slice(than.index + than[0].length))]
  const inside = (words: readonly string[], head: readonly string[]) =>
    head.length > 0 && !/^(?:jumlah|total)/.test(head.join(' ')) && head.every((word) => words.includes(word))
  const tables = [...Map.groupBy(totals, ({ table }) => table).values()]
  const pairs = tables.flatMap((cells) => {
    const [one, ...ones] = cells.filter(({ head }) => inside(before, head) && !inside(after, head))
    const [other, ...others] = cells.filter(({ head }) => inside(after, head) && !inside(before, head))
    return one &&
      other &&
      ones.length + others.length === 0 &&
      one.kind === other.kind &&
      isAbout(one, before)
      ? [{ first: other, second: one }]
      : []
  })
  return pairs.length === 1 ? (pairs[0] ?? null) : null
}

/** The table's title holds a word of the sentence besides its heads. */
function isAbout({ table, head }: Known, words: readonly string[]): boolean {
  const title = tokens(table.caption ?? table.heading ?? '').filter((word) => word.length >= 4)
  const heads = table.columns.flatMap(({ header }) => tokens(header))
  return [...title, ...heads].some(
    (word) => !head.includes(word) && words.includes(word) && !/^(?:jumlah|total)$/.test(word),
  )
}
