import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { officeText } from '../../facts/office-name.ts'
import { around, type TextPlace, textPlaces } from '../../facts/places.ts'
import type { Facts, OfficeName } from '../../facts/types.ts'

export const rule: Rule = {
  id: 'identitas/tingkat',
  severity: 'error',
  meaning: 'Kalimat untuk KPU provinsi tertinggal dalam dokumen KPU kabupaten/kota.',
  tags: ['reviu:format-1'],
  needs: ['satker'],
  check: (facts) => {
    const own = facts.document.satker
    if (own?.jenis !== 'kabupaten' && own?.jenis !== 'kota') return []
    return textPlaces(facts).flatMap((place) => checkPlace(facts, own, place))
  },
}

const PROVINCE =
  '(?:KPU|KIP|Komisi Pemilihan Umum|KOMISI PEMILIHAN UMUM)\\s+(?:Provinsi|PROVINSI)(?!\\s+(?:dan|atau|maupun|serta|KPU|Komisi)\\b)'

/** Sentences only the province could write about itself. */
const OWN_VOICE: readonly { pattern: RegExp; confidence: number }[] = [
  // The province reports: "KPU Provinsi X … dalam laporan ini menyajikan".
  {
    pattern: new RegExp(
      `^(?:Sekretariat\\s+)?${PROVINCE}[^.;]*\\b(?:laporan|dokumen|perjanjian)(?: kinerja)? ini\\b`,
      'u',
    ),
    confidence: 1,
  },
  {
    pattern: new RegExp(
      `\\b(?:pagu|realisasi anggaran|anggaran|visi|misi|struktur organisasi)\\s+(?:Sekretariat\\s+)?${PROVINCE}[^.;]*\\b(?:sebesar|adalah|sebagai berikut|tercatat)\\b`,
      'iu',
    ),
    confidence: 1,
  },
  {
    pattern: new RegExp(
      `\\b(?:Laporan Kinerja|LKj)\\s+(?:Sekretariat\\s+)?${PROVINCE}[^.;]*\\b(?:ini|disusun|telah disusun|memuat|menyajikan)\\b`,
      'iu',
    ),
    confidence: 1,
  },
  // A regency's office does not answer to the governor.
  { pattern: /\bbertanggung ?jawab (?:langsung )?kepada gubernur\b/iu, confidence: 1 },
  { pattern: /\b(?:kabupaten\/kota|satker) (?:se-|di )(?:wilayah )?provinsi ini\b/iu, confidence: 0.6 },
]
/** A law quoted, or the province named as the level above. */
const ABOVE =
  /\b(?:pasal|ayat|undang-undang|peraturan|berpedoman|mengacu|sebagaimana diatur|supervisi|disampaikan kepada|bupati|wali ?kota|banding\w*)\b/i

function checkPlace(facts: Facts, own: OfficeName, place: TextPlace): RuleFinding[] {
  const title = place.kind === 'judul' || (place.text.length < 120 && place.text === place.text.toUpperCase())
  const voice = OWN_VOICE.find(({ pattern }) => pattern.test(place.text))
  const match = voice ? voice.pattern.exec(place.text) : title ? titleOf(place.text) : null
  if (match === null || (!title && ABOVE.test(place.text))) return []
  const right = officeText(own)
  const stated =
    /(?:KPU|KIP|Komisi Pemilihan Umum)\s+Provinsi(?:\s+\p{Lu}\p{L}+){0,4}|gubernur|provinsi/iu.exec(
      match[0],
    )?.[0] ?? match[0]
  return [
    {
      message: `Bagian ini berbicara untuk tingkat provinsi (${stated.trim()}), padahal dokumen ini milik ${right}.`,
      at: place.position,
      stated: stated.trim(),
      expected: right,
      arithmetic: null,
      related: [],
      key: around(place.text, match.index, 80),
      confidence:
        facts.offices.filter(({ office }) => office.nama === own.nama).length >= 2
          ? (voice?.confidence ?? 0.6)
          : 0.6,
    },
  ]
}

const REPORT_TITLE = new RegExp(
  `\\b(?:LAPORAN KINERJA|PERJANJIAN KINERJA|PENGUKURAN KINERJA|RENCANA KINERJA|REALISASI ANGGARAN|STRUKTUR ORGANISASI)\\b[^.;]{0,60}${PROVINCE}`,
  'iu',
)

/** `LAPORAN KINERJA KPU PROVINSI JAWA TIMUR` as a heading. */
function titleOf(text: string): RegExpExecArray | null {
  return REPORT_TITLE.exec(text)
}
