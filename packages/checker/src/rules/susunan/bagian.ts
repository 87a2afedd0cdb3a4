import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { Facts, Section } from '../../facts/types.ts'
import { ANALYSES, type Analysis } from './bagian-parts.ts'
import { chapterOf, wordsUnder } from './report-chapter.ts'

export const rule: Rule = {
  id: 'susunan/bagian',
  severity: 'warning',
  meaning: 'Bagian yang wajib ada dalam Laporan Kinerja tidak ditemukan.',
  tags: [
    'lke:3.b-3',
    'lke:3.b-4',
    'lke:3.b-5',
    'lke:3.b-6',
    'lke:3.b-7',
    'lke:3.b-8',
    'reviu:substansi-7',
    'reviu:format-6',
  ],
  needs: ['laporan'],
  check: (facts) => {
    const chapter = facts.document.kind === 'lkj' ? chapterOf(facts) : null
    if (chapter === null) return []
    const words = wordsUnder(facts, chapter)
    const analyses = ANALYSES.filter((analysis) => !isShown(facts, analysis, words))
    return [
      ...analyses.map(({ name, optional }) => missing(name, chapter, optional)),
      ...(hasBudget(facts) ? [] : [missing('realisasi anggaran', chapter, false)]),
      ...(hasConclusion(facts)
        ? []
        : [missing('penutup atau kesimpulan', facts.sections.at(-1) ?? chapter, false)]),
    ]
  },
}

/** Whether the chapter, whose words are given, holds the analysis. */
export function isShown(facts: Facts, { words: pattern }: Analysis, words: string): boolean {
  return pattern.test(words) || shownByTable(facts, pattern)
}

/** A table with realisasi of two years compares them; a table of measurement compares with the target. */
function shownByTable(facts: Facts, pattern: RegExp): boolean {
  const first = ANALYSES[0]?.words
  const second = ANALYSES[1]?.words
  if (pattern === first) return facts.tables.some(({ role }) => role === 'pengukuran')
  if (pattern !== second) return false
  return facts.tables.some(({ columns }) => {
    const years = columns.filter(
      ({ role, year }) => year !== null && (role === 'realisasi' || role === 'capaian'),
    )
    return new Set(years.map(({ year }) => year)).size >= 2
  })
}

/** Whether money that was spent is told at all. */
export function hasBudget(facts: Facts): boolean {
  return (
    facts.tables.some(({ role }) => role === 'anggaran') ||
    facts.sections.some(({ heading }) => /realisasi anggaran|akuntabilitas keuangan/i.test(heading)) ||
    facts.sentences.some(({ text }) => /\brealisasi anggaran\b[^.]*\brp/i.test(text))
  )
}

export function hasConclusion(facts: Facts): boolean {
  return facts.sections.some(({ heading }) => /p\s?e\s?n\s?u\s?t\s?u\s?p|simpulan/i.test(heading))
}

function missing(name: string, { position }: Pick<Section, 'position'>, optional: boolean): RuleFinding {
  return {
    message: `Laporan ini tidak memuat ${name}.`,
    at: position,
    stated: 'tidak ada',
    expected: name,
    arithmetic: null,
    related: [],
    key: name,
    ...(optional ? { severity: 'info' as const } : {}),
  }
}
