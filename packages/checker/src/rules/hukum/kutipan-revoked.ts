import data from '../../data/hukum.json' with { type: 'json' }
import type { RuleFinding } from '../../engine/rule.ts'
import type { CitationFact, Facts } from '../../facts/types.ts'
import { lawText } from './law-text.ts'

/** What tells of a law as history: `yang telah dicabut dengan …`, `sebelumnya diatur dalam …`. */
const HISTORY =
  /\b(?:dicabut|mencabut|diganti\w*|menggantikan|pengganti|tidak berlaku|sebelumnya|semula|dahulu|dulu|sejarah|dibentuk|terbentuk|lahir\w*)\b/i

/** A law that another one revoked in a year before the document's: a person must judge whether it is told as history. */
export function revokedLaw(citation: CitationFact, { document, sentences }: Facts): RuleFinding | null {
  const year = document.kind === 'lain' ? null : (document.tahun ?? document.periode?.[0] ?? null)
  const revoked = data.peraturan.find(
    ({ jenis, nomor, tahun }) =>
      jenis === citation.jenis && nomor === citation.nomor.replace(/^0+/, '') && tahun === citation.tahun,
  )?.dicabut
  if (citation.nested || year === null || revoked === undefined || year <= revoked.tahun) return null
  const sentence = sentences.find(
    ({ block, text }) => block === citation.position.block && text.includes(citation.text),
  )
  if (HISTORY.test(sentence?.text ?? '')) return null
  return {
    message: `${lawText(citation)} dikutip dalam dokumen tahun ${year}, padahal sudah dicabut dengan ${revoked.oleh}.`,
    at: citation.position,
    stated: `Nomor ${citation.nomor} Tahun ${citation.tahun}`,
    expected: revoked.oleh,
    arithmetic: null,
    related: [],
    key: `${citation.jenis} ${citation.nomor} ${citation.tahun} dicabut`,
    cause: `dicabut ${citation.jenis} ${citation.nomor} ${citation.tahun}`,
    severity: 'warning',
  }
}
