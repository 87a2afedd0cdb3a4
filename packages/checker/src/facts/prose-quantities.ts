import { measureOf } from './measure-words.ts'
import { proseFigures } from './prose-figures.ts'
import { type SubjectName, subjectName, subjectOf } from './subject.ts'
import type { DocumentFact, FactTable, Quantity, Sentence } from './types.ts'

/** Quantities that sentences state: what is measured, of what, in which year. */
export function proseQuantities(
  sentences: readonly Sentence[],
  tables: readonly FactTable[],
  document: DocumentFact,
): Quantity[] {
  const names = subjectNames(tables)
  return sentences.flatMap((sentence) => {
    if (!/\d/.test(sentence.text)) return []
    return proseFigures(sentence.text).flatMap(({ figure, at }): Quantity[] => {
      const subject = subjectOf(sentence.text, at, names)
      const named = subject !== null && subject.what !== 'satker' && figure.unit === 'rupiah'
      // `Program X sebesar Rp…` in a list of funding: money of a named row is its pagu unless the words say else.
      const measure = measureOf(sentence.text, at, figure) ?? (named ? 'pagu' : null)
      if (subject === null || measure === null) return []
      return [
        {
          ...subject,
          measure,
          figure,
          year: yearBefore(sentence.text, at) ?? sentence.ledYear ?? document.tahun,
          sentence: sentence.text,
          at,
          source: 'prosa',
          table: null,
          confidence: subject.confidence,
          position: sentence.position,
        },
      ]
    })
  })
}

function subjectNames(tables: readonly FactTable[]): SubjectName[] {
  const labels = tables.flatMap((table) =>
    table.role === 'lain' ? [] : table.rows.filter((row) => !row.isTotal).map((row) => row.label),
  )
  return [...new Set(labels)].filter(isName).flatMap(subjectName)
}

/** Two words name a row only when they are long ones. */
function isName(label: string): boolean {
  const words = label.split(/\s+/)
  return words.length >= 3 || (words.length === 2 && words.every((word) => word.length >= 8))
}

/** The last year named before the figure, else the first after it; `2020-2024` is no year. */
function yearBefore(sentence: string, at: number): number | null {
  const years = [...sentence.matchAll(/\b(20\d\d)\b(?!\s*[-–/.]\s*\d)/g)].filter(
    (found) => !/[-–/.]\s*$/.test(sentence.slice(0, found.index)),
  )
  const before = years.filter((found) => found.index < at)
  return Number((before.at(-1) ?? years[0])?.[1] ?? 0) || null
}
