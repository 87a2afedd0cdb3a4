import { findWilayah, nameAtStart } from '../data/wilayah.ts'
import { clauseAt } from '../facts/clause.ts'
import { COMPANY, OPENS_COMPANY } from '../facts/offices.ts'
import { type TextPlace, textPlaces } from '../facts/places.ts'
import type { Facts, OfficeName } from '../facts/types.ts'
import { type Mention, WEIGHTS } from './mention.ts'

/** The agency of the cover with its region: here or in another one. */
export type AgencyMention = Mention<OfficeName, 'pelaku' | 'lain'>

export interface Agency {
  /** As its cover names it, without the region: `INSPEKTORAT DAERAH`. */
  name: string
  region: OfficeName
}

const COVER = 8
/** What a cover calls the document itself. */
const TITLE =
  /^(?:(?:laporan|rencana|perjanjian|penetapan|indikator|akuntabilitas|kinerja|utama|strategis|kerja|tahunan|instansi|pemerintah|\(?l(?:a|k)[a-z]{1,4}\)?|renstra|tahun|20\d\d)\s+)+/i
const REGION = /\b(kabupaten|kota|provinsi)\s+(\p{L}[\p{L}’'-]*(?:\s+\p{L}[\p{L}’'-]*){0,3})/iu

/** Whose document it is, where the cover says so by name and region; null for a KPU, which has rules of its own. */
export function agencyOf(facts: Facts): Agency | null {
  if (facts.document.satker !== null) return null
  const lines = textPlaces(facts).filter(({ kind, position }) => kind !== 'sel' && position.block < COVER)
  const texts = lines.flatMap(({ text }, at) => [text, `${text} ${lines[at + 1]?.text ?? ''}`])
  for (const text of texts) {
    const found = REGION.exec(text)
    const region = found === null ? null : (regionOf(found)?.region ?? null)
    const name = text.slice(0, found?.index).replace(TITLE, '').trim()
    const words = name.split(/\s+/)
    if (region && name.length >= 6 && words.length <= 8 && /^[\p{L} ]+$/u.test(name)) return { name, region }
  }
  return null
}

/** The region and its name as printed: an official name may be spelt otherwise. */
function regionOf([, kind = '', rest = '']: RegExpExecArray | RegExpMatchArray): {
  region: OfficeName
  printed: string
} | null {
  const jenis = /^kota/i.test(kind) ? 'kota' : /^prov/i.test(kind) ? 'provinsi' : 'kabupaten'
  const known = nameAtStart(rest.split(/\s+/), jenis)
  const nama = known === null ? null : findWilayah(jenis, known)
  return nama === null || known === null ? null : { region: { jenis, nama }, printed: known }
}

/** Every place that names the cover's agency together with a region. */
export function agencyMentions(facts: Facts, agency: Agency | null): AgencyMention[] {
  if (agency === null) return []
  const pattern = new RegExp(
    `\\b${agency.name.split(/\s+/).join('\\s+')}\\s+${REGION.source.slice(2)}`,
    'giu',
  )
  return textPlaces(facts).flatMap((place) => (place.kind === 'sel' ? [] : mentionsIn(place, pattern)))
}

function mentionsIn(place: TextPlace, pattern: RegExp): AgencyMention[] {
  const { text, position } = place
  const found = [...text.matchAll(pattern)].flatMap((match) => {
    const read = regionOf(match)
    return read === null ? [] : [{ ...read, match }]
  })
  return found.map(({ region, printed, match }): AgencyMention => {
    const { from, to } = clauseAt(text, match.index)
    const company =
      found.length > 1 || COMPANY.test(text.slice(from, to)) || OPENS_COMPANY.test(text.slice(0, from))
    const where =
      position.block < COVER && place.kind === 'judul'
        ? 'sampul'
        : place.kind === 'judul'
          ? 'judul'
          : 'kalimat'
    const named = match[0].slice(0, match[0].lastIndexOf(printed) + printed.length)
    return {
      kind: 'agency',
      value: region,
      role: company ? 'lain' : 'pelaku',
      governedBy: company ? null : named,
      text: named,
      sentence: text,
      place: where,
      weight: WEIGHTS[where],
      position,
    }
  })
}
