import { type TextPlace, textPlaces } from '../facts/places.ts'
import type { Facts } from '../facts/types.ts'
import { type Mention, WEIGHTS } from './mention.ts'

export type Entity = 'kpu' | 'sekretariat'
/** Every mention here means this very report. */
export type EntityMention = Mention<Entity, 'diri'>

const COVER = 4
const BODY = '(?:KPU|KIP|Komisi Pemilihan Umum|Komisi Independen Pemilihan)'
/** The report by whose it is, in a sentence or title that means this very one. */
const OF = new RegExp(
  `\\b(?:laporan (?:akuntabilitas )?kinerja|lkj(?:ip)?|lakip)(?:\\s*\\([a-z]+\\))?(?:\\s+(?:ini|tahun(?: anggaran)? 20\\d\\d))?\\s+(sekretariat\\s+)?${BODY}\\b`,
  'giu',
)
const THIS =
  /\bini\b|^\s*demikian|\b(?:disusun|menyusun|penyusunan|memuat|menyajikan|merupakan|diharapkan|dapat diselesaikan)\b/i
/** Another report, another year, or where this one goes. */
const NOT_THIS =
  /\b(?:evaluasi|reviu|pedoman|petunjuk|sebelumnya|lalu|menghimpun|disampaikan kepada|bersama|masing-masing|dan sekretariat|dan laporan)\b/i

/** Whose report a document says it is: the KPU's or its Sekretariat's. */
export function entityMentions(facts: Facts): EntityMention[] {
  return textPlaces(facts).flatMap(selfNames)
}

function selfNames(place: TextPlace): EntityMention[] {
  if (place.kind === 'sel' || NOT_THIS.test(place.text)) return []
  const cover = place.position.block < COVER
  const governor = THIS.exec(place.text)?.[0] ?? null
  if (place.kind !== 'judul' && !cover && governor === null) return []
  return [...place.text.matchAll(OF)].map((found) => ({
    kind: 'entity',
    value: found[1] === undefined ? 'kpu' : 'sekretariat',
    role: 'diri',
    governedBy: governor,
    text: found[0],
    sentence: place.text,
    place: cover ? 'sampul' : place.kind === 'judul' ? 'judul' : 'kalimat',
    // A heading may name the other report that the book holds: only the cover weighs more.
    weight: cover ? WEIGHTS.sampul : 1,
    position: place.position,
  }))
}
