import { findWilayah, kindsNamed, nameAtStart } from '../../data/wilayah.ts'
import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { officeText } from '../../facts/office-name.ts'
import { around, type TextPlace, textPlaces } from '../../facts/places.ts'
import type { Facts, OfficeMention, OfficeName } from '../../facts/types.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'
import type { OfficeRole } from '../../mentions/offices.ts'

export const rule: Rule = {
  id: 'identitas/jenis',
  severity: 'error',
  meaning: 'Kota dan Kabupaten tertukar atau tertulis bersama.',
  tags: ['reviu:format-1'],
  needs: ['satker'],
  check: (facts) => [
    ...textPlaces(facts).flatMap((place) => doubled(facts, place)),
    ...facts.offices.flatMap((mention, at) =>
      confused(facts.document.satker, mention, ledgerOf(facts).mentions.offices[at]?.role),
    ),
  ],
}

const DOUBLE =
  /(?<![/\p{L}]|\bibu\s)(Kabupaten|Kota)\s+(Kabupaten|Kota)\s+((?:\p{Lu}[\p{L}'’-]+)(?:\s+\p{Lu}[\p{L}'’-]+){0,3})/giu

/** `Kabupaten Kota Madiun`, `Kabupaten Kabupaten Madiun`. */
function doubled(facts: Facts, place: TextPlace): RuleFinding[] {
  return [...place.text.matchAll(DOUBLE)].flatMap((match) => {
    const words = (match[3] ?? '').split(/\s+/)
    const [first, second] = [kindOf(match[1] ?? ''), kindOf(match[2] ?? '')]
    const nama = nameAtStart(words, second)
    // `Kabupaten Kota Baru` is a spelling of Kotabaru.
    if (nama === null || kindsNamed(`Kota${words[0]}`).length > 0) return []
    const own = facts.document.satker
    const jenis =
      own?.nama.toLowerCase() === nama.toLowerCase() ? own.jenis : findWilayah(second, nama) ? second : first
    const stated = `${match[1]} ${match[2]} ${nama}`
    const right = `${jenis[0]?.toUpperCase()}${jenis.slice(1)} ${findWilayah(jenis, nama) ?? nama}`
    return [
      finding({ place, stated, right, message: `Tertulis "${stated}", seharusnya ${right}.` }, match.index),
    ]
  })
}

/** `KPU Kota Ngawi`: no such town, or the document's own name under the other kind. */
function confused(
  own: OfficeName | null,
  { office, text, sentence, position }: OfficeMention,
  role: OfficeRole | undefined,
): RuleFinding[] {
  if (office.jenis !== 'kota' && office.jenis !== 'kabupaten') return []
  const kinds = kindsNamed(office.nama).filter((kind) => kind !== 'provinsi')
  // A province's report names the offices below it, but none of them signs it.
  const isOwn =
    own !== null && own.nama === office.nama && (own.jenis !== 'provinsi' || role === 'penanda-tangan')
  if ((kinds.length === 0 && !isOwn) || /(?:kabupaten|kota)\s+(?:kabupaten|kota)\s/i.test(text)) return []
  // Of a region that no list knows, the document's own name tells the kind.
  const exists = kinds.length === 0 || kinds.includes(office.jenis)
  if (exists && !(isOwn && own.jenis !== office.jenis && role !== 'lain')) return []
  const right = officeText(isOwn ? own : { jenis: kinds[0] ?? 'kabupaten', nama: office.nama })
  const place: TextPlace = { text: sentence, position, kind: 'kalimat' }
  const message = exists
    ? `Tertulis ${text}, padahal dokumen ini milik ${right}.`
    : `Tertulis ${text}, padahal yang ada ${right}.`
  return [finding({ place, stated: text, right, message }, sentence.indexOf(text))]
}

interface Parts {
  place: TextPlace
  stated: string
  right: string
  message: string
}

function finding({ place, stated, right, message }: Parts, at: number): RuleFinding {
  return {
    message,
    at: place.position,
    stated,
    expected: right,
    arithmetic: null,
    related: [],
    key: `${stated} ${around(place.text, at)}`,
  }
}

function kindOf(word: string): 'kabupaten' | 'kota' {
  return /^kota/i.test(word) ? 'kota' : 'kabupaten'
}
