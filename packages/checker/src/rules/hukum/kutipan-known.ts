import data from '../../data/hukum.json' with { type: 'json' }
import type { RuleFinding } from '../../engine/rule.ts'
import type { CitationFact } from '../../facts/types.ts'
import { likeness, normalise } from '../../facts/words.ts'
import { lawText } from './law-text.ts'

type Law = (typeof data.peraturan)[number]

const SAME_TITLE = 0.85

/** Against the laws we know for certain: the number or the year of a title, and the numbers of LN and TLN. */
export function knownLaw(citation: CitationFact): RuleFinding | null {
  if (citation.nested || citation.tahun === null) return null
  const law = data.peraturan.find(
    ({ jenis, nomor, tahun }) =>
      jenis === citation.jenis && nomor === citation.nomor.replace(/^0+/, '') && tahun === citation.tahun,
  )
  return law ? sheetNumbers(citation, law) : misnumbered(citation)
}

function sheetNumbers(citation: CitationFact, law: Law): RuleFinding | null {
  const { lembaran } = citation
  if (lembaran === null) return null
  if (law.ln !== null && lembaran.nomor !== null && lembaran.nomor !== law.ln)
    return finding(citation, `Lembaran Negara Nomor ${lembaran.nomor}`, lembaran.nomor, law.ln)
  if (law.tln !== null && lembaran.tambahan !== null && lembaran.tambahan !== law.tln)
    return finding(
      citation,
      `Tambahan Lembaran Negara Nomor ${lembaran.tambahan}`,
      lembaran.tambahan,
      law.tln,
    )
  return null
}

function finding(citation: CitationFact, what: string, stated: string, expected: string): RuleFinding {
  return {
    message: `${lawText(citation)} disebut dengan ${what}, padahal nomornya ${expected}.`,
    at: citation.position,
    stated,
    expected,
    arithmetic: null,
    related: [],
    key: `${citation.jenis} ${citation.nomor} ${citation.tahun} ${what.replace(/\d+/g, '')}`,
  }
}

/** One of number and year is right: the other was mistyped. With both different it may be another law on the same matter. */
function misnumbered(citation: CitationFact): RuleFinding | null {
  const { tentang } = citation
  if (tentang === null || normalise(tentang).split(' ').length < 2) return null
  const matches = data.peraturan.filter(
    (law) =>
      law.jenis === citation.jenis &&
      law.tentang !== null &&
      (law.nomor === citation.nomor) !== (law.tahun === citation.tahun) &&
      titled(tentang, law.tentang),
  )
  const [law] = matches
  if (!law || matches.length > 1) return null
  // A law on the same matter in the list under exactly this number was handled above; amendments bear other titles.
  if (/^perubahan\b/i.test(tentang)) return null
  const expected = `Nomor ${law.nomor} Tahun ${law.tahun}`
  return {
    message: `${lawText(citation)} disebut tentang ${law.tentang}; peraturan itu ${expected}.`,
    at: citation.position,
    stated: `Nomor ${citation.nomor} Tahun ${citation.tahun}`,
    expected,
    arithmetic: null,
    related: [],
    key: `${citation.jenis} ${citation.nomor} ${citation.tahun} ${law.tentang}`,
  }
}

/** The citation's words may run on after the title; a title of two words must end there. */
function titled(tentang: string, title: string): boolean {
  const words = normalise(title).split(' ')
  const start = normalise(tentang).split(' ').slice(0, words.length).join(' ')
  if (likeness(start, title) < SAME_TITLE) return false
  return words.length > 2 || /^\S+\s+\S+?(?:[,.;(]|$|\s+(?:sebagaimana|yang|bahwa|dan)\b)/i.test(tentang)
}
