import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { Facts, Section } from '../../facts/types.ts'
import { ANALYSES } from './bagian-parts.ts'

export const rule: Rule = {
  id: 'susunan/bagian',
  severity: 'warning',
  meaning: 'Bagian yang wajib ada dalam Laporan Kinerja tidak ditemukan.',
  check: (facts) => {
    const chapter = facts.document.kind === 'lkj' ? chapterOf(facts) : null
    if (chapter === null) return []
    const words = wordsUnder(facts, chapter)
    const analyses = ANALYSES.filter(
      ({ words: pattern }) => !pattern.test(words) && !shownByTable(facts, pattern),
    )
    return [
      ...analyses.map(({ name, optional }) => missing(name, chapter, optional)),
      ...(hasBudget(facts) ? [] : [missing('realisasi anggaran', chapter, false)]),
      ...(hasConclusion(facts)
        ? []
        : [missing('penutup atau kesimpulan', facts.sections.at(-1) ?? chapter, false)]),
    ]
  },
}

interface Chapter {
  position: Section['position']
  from: number
  to: number
}

/** From the heading Akuntabilitas Kinerja to the next chapter; a report without it was not read as a report. */
function chapterOf(facts: Facts): Chapter | null {
  const { sections } = facts
  const at = sections.findIndex(
    ({ heading }, index) =>
      /^(?:bab\s+(?:iii|3)\b.*\b(?:akuntabilitas|capaian|kinerja)\b.*|(?:iii\.?\s+)?akuntabilitas kinerja)$/i.test(
        heading.trim(),
      ) ||
      (/^bab\s+(?:iii|3)$/i.test(heading.trim()) &&
        /akuntabilitas|capaian/i.test(sections[index + 1]?.heading ?? '')),
  )
  const start = sections[at]
  if (!start) return null
  const end = sections
    .slice(at + 1)
    .find(({ heading }) => /^bab\s+(?:iv|4)\b|^penutup$/i.test(heading.trim()))
  const last = facts.sentences.at(-1)?.block ?? 0
  return { position: start.position, from: start.position.block, to: end?.position.block ?? last + 1 }
}

function wordsUnder(facts: Facts, { from, to }: Chapter): string {
  const within = ({ block }: { block: number }) => block >= from && block < to
  return [
    ...facts.sections.filter(({ position }) => within(position)).map(({ heading }) => heading),
    ...facts.sentences.filter(within).map(({ text }) => text),
    ...facts.tables
      .filter(({ position }) => within(position))
      .map(({ caption, columns }) => `${caption ?? ''} ${columns.map(({ header }) => header).join(' ')}`),
  ].join('\n')
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

function hasBudget(facts: Facts): boolean {
  return (
    facts.tables.some(({ role }) => role === 'anggaran') ||
    facts.sections.some(({ heading }) => /realisasi anggaran|akuntabilitas keuangan/i.test(heading)) ||
    facts.sentences.some(({ text }) => /\brealisasi anggaran\b[^.]*\brp/i.test(text))
  )
}

function hasConclusion(facts: Facts): boolean {
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
