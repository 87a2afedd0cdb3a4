import { clauseAt } from '../facts/clause.ts'
import type { Facts, OfficeMention, OfficeName } from '../facts/types.ts'
import { type Mention, WEIGHTS } from './mention.ts'

/** `pelaku` acts, owns or is named in a title; `penanda-tangan` stands under a signature; all else is company. */
export type OfficeRole = 'pelaku' | 'penanda-tangan' | 'lain'
export type OfficeMentionFact = Mention<OfficeName, OfficeRole>

/** Every office a document names, with the role its clause gives it. */
export function officeMentions(facts: Facts): OfficeMentionFact[] {
  return facts.offices.map((mention) => {
    const place = mention.position.table === null ? (isLine(mention) ? 'judul' : 'kalimat') : 'sel'
    return {
      kind: 'office',
      value: mention.office,
      role: roleOf(mention),
      governedBy: mention.role === 'subject' ? 'pelaku' : null,
      text: mention.text,
      sentence: mention.sentence,
      place,
      weight: WEIGHTS[place],
      position: mention.position,
    }
  })
}

function isLine({ sentence }: OfficeMention): boolean {
  return sentence.length < 120 && sentence === sentence.toUpperCase()
}

/** `Ketua KPU Kota Bima,` alone on its line, or `Jabatan : Ketua KPU …`. */
const SIGNED = /^(?:jabatan\s*:\s*)?(?:plt\.?\s+|plh\.?\s+)?(?:ketua|sekretaris)\s+$/i

/** The name of who signs may share the line. */
const NAMED = /^[\s,.]*(?:\p{Lu}[\p{L}.’'-]+[\s,.]*){0,6}$/u

function roleOf(mention: OfficeMention): OfficeRole {
  if (mention.role === 'subject') return 'pelaku'
  const at = mention.sentence.indexOf(mention.text)
  const before = mention.sentence.slice(0, at)
  const after = mention.sentence.slice(at + mention.text.length)
  if (mention.position.table === null && SIGNED.test(before) && NAMED.test(after)) return 'penanda-tangan'
  const { from } = clauseAt(mention.sentence, at)
  return ACTS.test(after) && LEADS.test(mention.sentence.slice(from, at)) ? 'pelaku' : 'lain'
}

/** Passive forms and `ini` after the name: the clause is about this office. */
const ACTS = /^\s*(?:tahun (?:anggaran )?\d{4}\s*)?(?:didukung|dibantu|dipimpin|ini\b|berkedudukan)/i
const LEADS = /^\s*(?:maka\s+|sekretariat\s+|laporan kinerja\s+(?:sekretariat\s+)?|renstra\s+)?$/i
