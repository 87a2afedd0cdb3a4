import type { ReadDocument } from '@akuntabel/documents'
import { type Flow, flowsOf, positionIn } from './flow.ts'
import { textBefore } from './text-before.ts'
import type { CitationFact } from './types.ts'

const KIND =
  'peraturan\\s+pemerintah\\s+peng?ganti\\s+undang\\s?-\\s?undang|perppu|(?<!peng?ganti\\s)undang\\s?-\\s?undang(?:\\s+republik\\s+indonesia)?|peraturan\\s+pemerintah|peraturan\\s+presiden|instruksi\\s+presiden|peraturan\\s+(?:menteri|men)\\s?[a-z,\\s/-]{2,110}?|peraturan\\s+(?:komisi\\s+pemilihan\\s+umum|kpu)(?:\\s+ri)?|keputusan\\s+(?:komisi\\s+pemilihan\\s+umum|kpu)[a-z\\s/]{0,50}?|keputusan\\s+sekretaris\\s+jenderal[a-z\\s/]{0,50}?|keputusan\\s+kepala\\s+lan|pmk|perpres|inpres|permenpan\\s?-?\\s?(?:rb)?|pkpu|\\buu|\\bpp'
const CITATION = new RegExp(
  `(?<![\\p{L}-])(${KIND})\\s*(?:nomor|no\\.?)\\s*:?\\s*([0-9](?:(?!/tahun\\b)[0-9A-Za-z./-])*)(?:(?:\\s+|/)tahun\\s+(\\d{4}))?`,
  'giu',
)
const SHEET =
  /\((?:lembaran|lembaga|berita) negara(?: republik indonesia)? tahun (\d{4})(?: nomor (\d+))?(?:,? tambahan (?:lembaran|lembaga|berita) negara(?: republik indonesia)?(?: tahun \d{4})? nomor (\d+))?/i
/** Where one citation ends and another of its own right begins. */
const NEXT =
  /;|\bsebagaimana\b|\bjuncto\b|\bjo\.?\b|\bterakhir dengan\b|\bdiubah\b|\bdan(?= (?:undang|peraturan))/gi
/** A regulation named in the title of another. */
const INSIDE =
  /(?:penetapan|perubahan(?:\s+\p{L}+)?(?:\s+atas)?|pencabutan|peng?ganti|pelaksanaan|atas)\s*$/iu

/** Laws and regulations as cited, with title and gazette number where the citation gives them. */
export function extractCitations(doc: ReadDocument): CitationFact[] {
  return flowsOf(doc).flatMap((flow) => (/no(?:mor)?\b/i.test(flow.text) ? citationsIn(flow) : []))
}

function citationsIn(flow: Flow): CitationFact[] {
  const found = [...flow.text.matchAll(CITATION)]
  const breaks = [...flow.text.matchAll(NEXT)].map((stop) => stop.index)
  return found.flatMap((match, at) => {
    const before = textBefore(flow.text, match.index)
    const own = found.slice(at + 1).find((other) => !isInside(textBefore(flow.text, other.index)))
    const stop = breaks.find((place) => place > match.index + match[0].length) ?? flow.text.length
    const after = flow.text.slice(match.index + match[0].length, Math.min(own?.index ?? stop, stop))
    const nested = isInside(before)
    const sheet = nested ? null : SHEET.exec(after)
    return [
      {
        jenis: lawKind(match[1] ?? ''),
        nomor: (match[2] ?? '').replace(/[.,]$/, ''),
        tahun: match[3] ? Number(match[3]) : null,
        tentang:
          /^[\s,]*(?:tanggal\s+\d{1,2}\s+[a-z]+\s+\d{4}\s+)?tentang\s+([^(;]{3,400})/i
            .exec(after)?.[1]
            ?.trim()
            .replace(/[.,]$/, '') ?? null,
        lembaran: sheet
          ? { tahun: Number(sheet[1]), nomor: sheet[2] ?? null, tambahan: sheet[3] ?? null }
          : null,
        nested,
        text: match[0],
        position: positionIn(flow, match.index),
      },
    ]
  })
}

/** A report is made in carrying out a regulation; no title says so. */
const CARRIES_OUT = /\b(?:sebagai|merupakan|rangka|wujud|bentuk|amanat)\s+(?:dari\s+)?pelaksanaan\s*$/i

function isInside(before: string): boolean {
  const near = before.slice(-60).trimEnd()
  return INSIDE.test(near) && !CARRIES_OUT.test(near)
}

const KINDS: readonly [RegExp, string][] = [
  [/pengg?anti|perppu/, 'perppu'],
  [/^(?:undang|uu)/, 'undang-undang'],
  [/^(?:peraturan pemerintah|pp$)/, 'peraturan pemerintah'],
  [/^(?:peraturan presiden|perpres)/, 'peraturan presiden'],
  [/^(?:instruksi presiden|inpres)/, 'instruksi presiden'],
  [
    /^(?:permenpan|peraturan men(?:teri)?\s?(?:negara )?(?:pan|pendayagunaan aparatur))/,
    'peraturan menpanrb',
  ],
  [/^(?:pmk|peraturan menteri keuangan)/, 'peraturan menteri keuangan'],
  [/^(?:pkpu|peraturan (?:kpu|komisi))/, 'peraturan kpu'],
]

/** One name for each kind of regulation, however it is shortened. */
function lawKind(printed: string): string {
  const bare = printed.toLowerCase().replace(/\s+/g, ' ').trim()
  return KINDS.find(([pattern]) => pattern.test(bare))?.[1] ?? bare
}
