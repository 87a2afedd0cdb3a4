import type { Position } from '@akuntabel/documents'
import type { Location, Part } from '../engine/finding.ts'
import type { Facts, Section } from '../facts/types.ts'
import { hasBudget, hasConclusion, isShown } from '../rules/susunan/bagian.ts'
import { ANALYSES, type Analysis } from '../rules/susunan/bagian-parts.ts'
import { type Chapter, chapterOf, wordsUnder } from '../rules/susunan/report-chapter.ts'

const HEADINGS: readonly { name: string; heading: RegExp; table?: 'pk'; optional?: true }[] = [
  { name: 'Kata pengantar', heading: /^kata pengantar/i, optional: true },
  { name: 'Ikhtisar eksekutif', heading: /^(?:ikhtisar|ringkasan)(?: eksekutif)?\b|^executive summary/i },
  { name: 'Pendahuluan', heading: /\bpendahuluan\b/i },
  { name: 'Perencanaan kinerja', heading: /\bperencanaan\b/i },
  {
    name: 'Ringkasan perjanjian kinerja',
    heading: /\b(?:perjanjian|penetapan) kinerja\b/i,
    table: 'pk',
  },
]
const CONCLUSION = /p\s?e\s?n\s?u\s?t\s?u\s?p|simpulan/i
const BUDGET = /realisasi anggaran|akuntabilitas keuangan/i

/** The matrix of parts of a report; empty for every other kind of document. */
export function partsOf(facts: Facts, place: (position: Position) => Location): Part[] {
  if (facts.document.kind !== 'lkj') return []
  const chapter = chapterOf(facts)
  const part = (name: string, found: boolean, at: Position | undefined, optional = false): Part => ({
    name,
    analysis: false,
    found,
    optional,
    place: found && at ? place(at) : null,
  })
  return [
    ...HEADINGS.map(({ name, heading, table, optional }) => {
      const at = sectionWithBody(facts, heading) ?? facts.tables.find(({ role }) => role === table)?.position
      return part(name, at !== undefined, at, optional)
    }),
    part('Akuntabilitas kinerja', chapter !== null, chapter?.position),
    ...(chapter === null ? [] : analysesOf(facts, chapter, place)),
    part(
      'Realisasi anggaran',
      hasBudget(facts),
      sectionWithBody(facts, BUDGET) ?? facts.tables.find(({ role }) => role === 'anggaran')?.position,
    ),
    part('Penutup', hasConclusion(facts), sectionWithBody(facts, CONCLUSION)),
    part('Lampiran', ...lampiran(facts)),
  ]
}

function lampiran(facts: Facts): [found: boolean, at: Position | undefined] {
  const at = facts.sections.find(({ heading }) => /^lampiran\b/i.test(heading.trim()))?.position
  return [at !== undefined, at]
}

function analysesOf(facts: Facts, chapter: Chapter, place: (position: Position) => Location): Part[] {
  const words = wordsUnder(facts, chapter)
  return ANALYSES.map((analysis) => {
    const found = isShown(facts, analysis, words)
    const at = found ? firstPlace(facts, chapter, analysis) : undefined
    return {
      name: `${analysis.name.charAt(0).toUpperCase()}${analysis.name.slice(1)}`,
      analysis: true,
      found,
      optional: analysis.optional,
      place: at ? place(at) : null,
    }
  })
}

function firstPlace(facts: Facts, { from, to }: Chapter, { words }: Analysis): Position | undefined {
  const told: { text: string; position: Position }[] = [
    ...facts.sections.map(({ heading, position }) => ({ text: heading, position })),
    ...facts.sentences,
    ...facts.tables.map(({ caption, role, position }) => ({
      text: role === 'pengukuran' ? `target dan realisasi ${caption ?? ''}` : (caption ?? ''),
      position,
    })),
  ]
  return told
    .filter(({ text, position }) => position.block >= from && position.block < to && words.test(text))
    .toSorted((a, b) => a.position.block - b.position.block)[0]?.position
}

/** A heading with nothing below it only names its part, as a table of contents does. */
function sectionWithBody(facts: Facts, pattern: RegExp): Section['position'] | undefined {
  return facts.sections.find(({ heading, from, to }) => pattern.test(heading.trim()) && to > from)?.position
}
