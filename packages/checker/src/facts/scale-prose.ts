import { type Band, readBand } from './scale-band.ts'
import type { ScaleBand, ScaleFact, Sentence } from './types.ts'

const FEWEST = 3
const LONGEST = 3000
const OPENS = /\b(?:kriteria|kategori|skala|klasifikasi|predikat|ketentuan|interval|rentang|status)\b/i
const PARTED =
  /\s*;\s*(?:dan\s+)?|\s*,(?!\d)\s*(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+(?=[\d<>≥≤]|lebih|kurang|di|minimal)/i
const RANGE_FIRST =
  /^((?:(?:>=|<=|[<>≥≤]|lebih dari|kurang dari|di ?atas|di ?bawah|minimal|maksimal)\s*)?\d[\d.,]*\s*%?(?:\s*(?:-|–|—|s\.?d\.?|s\/d|sampai(?: dengan)?|hingga)\s*<?\d[\d.,]*\s*%?|\s*ke atas)?)\s*(?:[:=]|adalah|berarti|dikategorikan|kategori|predikat)?\s*["“]?(\p{L}[\p{L} ]{2,40}?)["”]?\.?$/iu
/** `Istimewa > 110%`, `Hijau apabila capaian >= 100%`. */
const NAME_THEN =
  /^["“]?(\p{L}[\p{L} ]{2,40}?)["”]?\s+(?:(?:apabila|jika|bila|untuk)\s+(?:capaian|nilai|realisasi)?\s*|(?=[<>≥≤]))((?:[<>≥≤\d]|lebih|kurang|di ?atas|di ?bawah)[^()]{1,40})$/iu
const NAME_FIRST = /^["“]?(\p{L}[\p{L} ]{2,40}?)["”]?\s*[(:=]\s*([^()]{2,40}?)\)?\.?$/u

/** A scale told in a sentence: `dengan kriteria: lebih dari 100% sangat berhasil, 90% - 100% berhasil, …`. */
export function scalesInProse(sentences: readonly Sentence[]): ScaleFact[] {
  // A semicolon before a capital ends what counts as a sentence.
  const paragraphs = [...Map.groupBy(sentences, ({ block }) => block).values()]
  return paragraphs.flatMap(([first, ...rest]) => {
    if (first === undefined) return []
    const sentence = {
      ...first,
      text: [first, ...rest]
        .map(({ text }) => text)
        .join(' ')
        .slice(0, LONGEST),
    }
    const opens = OPENS.exec(sentence.text)
    if (opens === null) return []
    const bands = bandsIn(sentence, opens.index + opens[0].length)
    return bands.length < FEWEST ? [] : [{ bands, table: null, position: sentence.position }]
  })
}

function bandsIn({ text, position }: Sentence, from: number): ScaleBand[] {
  const said = text.slice(from)
  const parts = said.slice(said.indexOf(':') + 1).split(PARTED)
  return parts.flatMap((part) => {
    const read = bandOf(part.trim())
    return read === null ? [] : [{ ...read.band, name: read.name, code: null, text: read.text, position }]
  })
}

function bandOf(part: string): { band: Band; name: string; text: string } | null {
  const first = RANGE_FIRST.exec(part)
  const [text, name] = first
    ? [first[1], first[2]]
    : ((NAME_FIRST.exec(part) ?? NAME_THEN.exec(part.replace(/\.$/, '')))?.slice(1).toReversed() ?? [])
  const band = text === undefined ? null : readBand(text)
  return band === null || text === undefined || name === undefined
    ? null
    : { band, name: name.trim(), text: text.trim() }
}
