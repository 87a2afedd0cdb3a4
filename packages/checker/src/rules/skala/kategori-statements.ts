import type { Position } from '@akuntabel/documents'
import { Decimal } from '@akuntabel/domain/notation'
import type { Facts } from '../../facts/types.ts'

export interface Statement {
  category: string
  /** Where its figure is looked for: its own sentence, or the one before it. */
  figures: string
  /** `dalam skala 91 – 100`, when the text names a class by its ends. */
  range: [Decimal, Decimal] | null
  /** False for `dikatakan berhasil`, which may be plain praise. */
  sure: boolean
  position: Position
}

const CONCLUDES =
  /\b(?:kategori|dikategorikan|di kategorikan|predikat|tergolong|klasifikasi|kesimpulan(?:nya)?|skala|makna|bermakna|range)\b/i
const RANGE =
  /\b(?:skala|range|rentang|interval)\s*:?\s*(\d{1,3}(?:,\d+)?)\s*%?\s*[-–—]\s*(\d{1,3}(?:,\d+)?)/i

/** Sentences that put the office's achievement in a category of one of the document's scales. */
export function statementsOf(facts: Facts): Statement[] {
  const names = [...new Set(facts.scales.flatMap((scale) => scale.bands.map((band) => band.name)))].sort(
    (a, b) => b.length - a.length,
  )
  return facts.sentences.flatMap((sentence, at) => {
    const sure = CONCLUDES.test(sentence.text)
    if (!sure && !/\bdikatakan\b/i.test(sentence.text)) return []
    const found = categoriesIn(sentence.text, names)
    if (found.length !== 1 || !found[0]) return []
    const own = /\d\s*(?:%|persen\b)/i.test(sentence.text) || RANGE.test(sentence.text)
    const before = facts.sentences[at - 1]
    const near = before && sentence.block - before.block <= 1 ? before.text : ''
    const figures = own ? nearCategory(sentence.text, found[0]) : near
    const range = RANGE.exec(figures)
    const ends: [Decimal, Decimal] | null = range
      ? [new Decimal((range[1] ?? '0').replace(',', '.')), new Decimal((range[2] ?? '0').replace(',', '.'))]
      : null
    return [{ category: found[0], figures, range: ends, sure, position: sentence.position }]
  })
}

/** Up to the category all of the sentence counts; after it only what follows closely. */
function nearCategory(text: string, category: string): string {
  const end = text.toLowerCase().lastIndexOf(category.toLowerCase().replace(/\s+/g, ' ')) + category.length
  return text.slice(0, Math.max(end, 0) + 60)
}

/** Longest names first, so that `Cukup Berhasil` is not also `Berhasil`. */
function categoriesIn(text: string, names: readonly string[]): string[] {
  let rest = text.toLowerCase().replace(/\s+/g, ' ')
  return names.filter((name) => {
    const pattern = new RegExp(
      `(?<![\\p{L}])${name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`,
      'u',
    )
    if (!pattern.test(rest)) return false
    rest = rest.replace(new RegExp(pattern.source, 'gu'), ' ')
    return true
  })
}
