import type { Position } from '@akuntabel/documents'
import { readFigure } from '../facts/figure.ts'
import type { Facts, Figure } from '../facts/types.ts'

/** `Keempat kegiatan menyerap lebih dari 97%`: a claim about each of several things. */
export interface BoundClaim {
  noun: 'program' | 'kegiatan' | 'indikator'
  /** How many the words say there are; null for `seluruh`. */
  count: number | null
  bound: { atLeast: Figure } | { atMost: Figure }
  sentence: string
  /** As printed: `lebih dari 97%`. */
  text: string
  position: Position
}

const COUNTS = ['kedua', 'ketiga', 'keempat', 'kelima', 'keenam', 'ketujuh', 'kedelapan']
/** `kedua program`, `seluruh indikator`, `2 (dua) program strategis tersebut`. */
const ALL =
  /\b(kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|seluruh|semua|setiap|\d{1,2}(?:\s*\([a-z ]+\))?(?=\s+(?:program|kegiatan|indikator)(?:\s+\p{L}+){0,2}\s+(?:tersebut|ini|itu)\b))\s+(program|kegiatan|indikator)(?:\s+kinerja(?:\s+utama)?)?\b([^.;]{0,80}?)\b(di ?atas|lebih dari|melebihi|paling (?:sedikit|rendah)|minimal|sekurang-kurangnya|di ?bawah|kurang dari|paling (?:banyak|tinggi)|maksimal)\s+(\d{1,3}(?:,\d+)?\s*(?:%|persen))/giu
/** What is not yet so, or should be, or was in another year. */
const NOT_A_FACT =
  /\b(?:tidak|belum|bukan|target\w*|ditargetkan|harus|wajib|akan|diharapkan|kecuali|20\d\d)\b/i

/** Claims that hold of every programme, kegiatan or indikator. */
export function boundClaims(facts: Facts): BoundClaim[] {
  return facts.sentences.flatMap(({ text, position }) =>
    [...text.matchAll(ALL)].flatMap((found): BoundClaim[] => {
      const [, all = '', noun = '', between = '', words = '', printed = ''] = found
      const figure = readFigure(printed, { unit: 'persen' })
      if (figure === null || NOT_A_FACT.test(between)) return []
      const most = /bawah|kurang|banyak|tinggi|maksimal/i.test(words)
      const at = COUNTS.indexOf(all.toLowerCase())
      const digits = Number.parseInt(all, 10)
      return [
        {
          noun: noun.toLowerCase() as BoundClaim['noun'],
          count: at >= 0 ? at + 2 : Number.isNaN(digits) ? null : digits,
          bound: most ? { atMost: figure } : { atLeast: figure },
          sentence: text,
          text: `${words} ${printed}`,
          position,
        },
      ]
    }),
  )
}
