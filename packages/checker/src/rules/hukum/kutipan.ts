import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { CitationFact, Facts } from '../../facts/types.ts'
import { knownLaw } from './kutipan-known.ts'
import { revokedLaw } from './kutipan-revoked.ts'
import { lawsTwice } from './kutipan-twice.ts'
import { lawText } from './law-text.ts'

export const rule: Rule = {
  id: 'hukum/kutipan',
  severity: 'error',
  meaning: 'Peraturan dikutip dengan nomor, tahun, atau lembaran negara yang salah.',
  tags: ['lke:3.b-1'],
  check: (facts) => {
    const last = trusted(lastYear(facts), facts)
    const twice = lawsTwice(facts)
    return facts.citations.flatMap((citation) => {
      const found =
        future(citation, last) ??
        sheetYear(citation) ??
        knownLaw(citation) ??
        twice(citation) ??
        revokedLaw(citation, facts)
      return found === null ? [] : [found]
    })
  },
}

/** Several regulations of the future mean that the document's own year was not understood. */
function trusted(last: number | null, { document, citations }: Facts): number | null {
  if (last === null || document.kind === 'lain') return null
  const later = citations.filter(({ tahun }) => tahun !== null && tahun > last)
  return new Set(later.map(({ nomor, tahun }) => `${nomor}/${tahun}`)).size > 1 ? null : last
}

/** The last year in which the document can have been written. */
function lastYear(facts: Facts): number | null {
  const { tahun, periode } = facts.document
  const written =
    facts.decision.length > 0 ? facts.dates.flatMap(({ iso }) => (iso ? [Number(iso.slice(0, 4))] : [])) : []
  const year = periode?.[1] ?? tahun
  return year === null ? null : Math.max(year + 1, ...written.filter((other) => other <= year + 2))
}

function future(citation: CitationFact, last: number | null): RuleFinding | null {
  if (citation.tahun === null || last === null || citation.tahun <= last) return null
  return {
    message: `${lawText(citation)} belum mungkin ada ketika dokumen ini disusun.`,
    at: citation.position,
    stated: String(citation.tahun),
    expected: null,
    arithmetic: null,
    related: [],
    key: `${citation.jenis} ${citation.nomor} masa depan`,
  }
}

const IN_LN = new Set(['undang-undang', 'perppu', 'peraturan pemerintah', 'peraturan presiden'])

/** A law is promulgated in the year it bears; a regulation of a ministry may be a year later. */
function sheetYear(citation: CitationFact): RuleFinding | null {
  const { lembaran, tahun } = citation
  if (lembaran === null || tahun === null || lembaran.tahun === tahun) return null
  const strict = IN_LN.has(citation.jenis)
  if (!strict && lembaran.tahun === tahun + 1) return null
  return {
    message: `${lawText(citation)} disebut termuat dalam Lembaran Negara Tahun ${lembaran.tahun}; tahunnya berbeda.`,
    at: citation.position,
    stated: String(lembaran.tahun),
    expected: String(tahun),
    arithmetic: null,
    related: [],
    key: `${citation.jenis} ${citation.nomor} ${tahun} lembaran`,
    confidence: strict ? 1 : 0.6,
  }
}
