import type { Evidence, Rule, RuleFinding } from '../../engine/rule.ts'
import type { Facts } from '../../facts/types.ts'
import { nameOf, ownParagraphs, type Paragraph, paragraphs, shingles } from './salin-paragraphs.ts'

export const rule: Rule = {
  id: 'susunan/salin',
  severity: 'warning',
  meaning:
    'Paragraf sama dengan laporan lain yang dibandingkan, hanya tahun atau nama kantornya yang berbeda.',
  tags: ['reviu:substansi-7'],
  check: (facts, _all, compared) =>
    compared.flatMap((other) => copies(facts, other).map((copy) => finding(copy, other))),
  evidence: (facts, compared) => compared.flatMap((other) => evidenceOf(facts, other)),
}

interface Copy {
  paragraph: Paragraph
  of: Paragraph
}

/** So much of a paragraph must stand in one paragraph of the other report. */
const SHARE = 0.85

/** Every run of words is looked up once: the work grows with the reports, not with their product. */
function copies(facts: Facts, other: Facts): Copy[] {
  const known = new Map<string, Paragraph[]>()
  for (const paragraph of paragraphs(other))
    for (const shingle of new Set(shingles(paragraph.words))) {
      const places = known.get(shingle) ?? []
      // A run that stands everywhere tells nothing.
      if (places.length < MOST_PLACES) known.set(shingle, [...places, paragraph])
    }
  return ownParagraphs(facts).flatMap((paragraph): Copy[] => {
    const runs = shingles(paragraph.words)
    const counts = new Map<Paragraph, number>()
    for (const run of runs)
      for (const place of known.get(run) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1)
    const [best] = [...counts].toSorted(([, a], [, b]) => b - a)
    if (!best || best[1] < SHARE * runs.length) return []
    // Other figures in the same words: the sentence was filled in anew.
    return best[0].numbers === paragraph.numbers ? [{ paragraph, of: best[0] }] : []
  })
}

const MOST_PLACES = 8
const LONGEST = 90

function finding({ paragraph, of }: Copy, other: Facts): RuleFinding {
  const { first, text, numbers } = paragraph
  const figures = numbers === '' ? '' : ', termasuk semua angkanya'
  return {
    message: `Paragraf ini sama dengan ${nameOf(other)}${figures}; pastikan isinya memang tentang tahun dan kantor ini.`,
    at: first.position,
    stated: `${text.slice(0, LONGEST)}${text.length > LONGEST ? '…' : ''}`,
    expected: null,
    arithmetic: null,
    related: [{ position: of.first.position, facts: other }],
    key: `salin ${text.slice(0, 120)}`,
    cause: `salin ${other.file}`,
    confidence: numbers === '' ? 0.7 : 0.9,
  }
}

function evidenceOf(facts: Facts, other: Facts): Evidence[] {
  const own = ownParagraphs(facts)
  const [first] = own
  const position = first?.first.position ?? facts.sentences[0]?.position
  if (position === undefined) return []
  if (first === undefined) {
    const message = `Tidak ada paragraf yang cukup panjang di bab capaian untuk dibandingkan dengan ${nameOf(other)}.`
    return [{ outcome: 'tidak-diperiksa', at: position, message, arithmetic: null }]
  }
  const right = own.length - copies(facts, other).length
  const message = `${right} dari ${own.length} paragraf di bab capaian berbeda dari ${nameOf(other)}.`
  return [{ outcome: 'lulus', at: position, message, arithmetic: null }]
}
