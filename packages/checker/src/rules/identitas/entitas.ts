import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { around, type TextPlace, textPlaces } from '../../facts/places.ts'
import { WEIGHTS } from '../../mentions/mention.ts'

export const rule: Rule = {
  id: 'identitas/entitas',
  severity: 'error',
  meaning: 'Laporan KPU menyebut dirinya laporan Sekretariat, atau sebaliknya.',
  tags: ['reviu:format-1'],
  needs: ['satker'],
  check: (facts) => {
    if (facts.document.kind !== 'lkj') return []
    const said = textPlaces(facts).flatMap((place) => selfNames(place))
    const [own, other] = (['kpu', 'sekretariat'] as const)
      .map((entitas) => said.filter((one) => one.entitas === entitas))
      .toSorted((a, b) => weightOf(b) - weightOf(a))
    // A book that holds the reports of both speaks of either as its own.
    if (!own?.[0] || !other || weightOf(own) < 3 * weightOf(other)) return []
    const { entitas } = own[0]
    return other.map((one) => finding(one, entitas))
  },
}

type Entitas = 'kpu' | 'sekretariat'

const COVER = 4

interface SelfName {
  entitas: Entitas
  text: string
  at: number
  place: TextPlace
}

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

function selfNames(place: TextPlace): SelfName[] {
  if (place.kind === 'sel' || NOT_THIS.test(place.text)) return []
  const title = place.kind === 'judul' || place.position.block < COVER
  if (!title && !THIS.test(place.text)) return []
  return [...place.text.matchAll(OF)].map((found) => ({
    entitas: found[1] === undefined ? 'kpu' : 'sekretariat',
    text: found[0],
    at: found.index,
    place,
  }))
}

/** What the cover says weighs most. */
function weightOf(said: readonly SelfName[]): number {
  return said.reduce((sum, { place }) => sum + (place.position.block < COVER ? WEIGHTS.sampul : 1), 0)
}

function finding({ entitas, text, at, place }: SelfName, whose: Entitas): RuleFinding {
  const names = { kpu: 'KPU', sekretariat: 'Sekretariat KPU' }
  const own = names[whose]
  return {
    message: `Bagian ini menyebut laporan ${names[entitas]}, padahal dokumen ini laporan ${own}.`,
    at: place.position,
    stated: text,
    expected: `laporan ${own}`,
    arithmetic: null,
    related: [],
    key: around(place.text, at, 80),
    cause: `laporan ${entitas}`,
    confidence: place.kind === 'judul' ? 0.8 : 0.7,
  }
}
