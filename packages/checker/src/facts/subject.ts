import { normalise } from './words.ts'

export interface Subject {
  what: string
  subject: string
  confidence: number
}

export interface SubjectName {
  name: string
  key: string
}

/** How far before a figure its subject may be named. */
const REACH = 320

/** Names worth looking for; a short one stands in too many sentences. */
export function subjectName(name: string): SubjectName[] {
  const key = normalise(name)
  return key.length > 12 ? [{ name, key }] : []
}

const PARTS =
  /\b(?:program|kegiatan|sasaran(?:nya)?|indikator(?:nya)?|output|sub ?bagian|subbag|divisi|belanja|akun|hibah|triwulan|semester|bulan|kecamatan|kelurahan|unit|provinsi|nasional|kabupaten\/kota|standar|revisi|pengurangan|penambahan|penurunan|kenaikan|peningkatan|selisih)\b/i

/** `Kinerja Kecamatan Wonosari`: the agency itself, no part of another. */
const WHOLE_AGENCY = /\bkinerja\s+(?:kecamatan|kelurahan|dinas|kantor)\b/gi

/** Funds that are a part of what an office may spend, and what only came to it: no pagu of the office. */
const FUNDS =
  /\b(?:dak|dau|bok|bos|blud|dana (?:alokasi|insentif|desa))\b|\btambahan (?:\S+ ){0,2}(?:rp\.?)?\s*$/i

/** `Sampai Juni 2023`: of a part of the year, which no table shows. */
const BEFORE_THE_END =
  /\b(?:sampai|hingga|s[./]?d\.?|akhir|per)\s(?:[^.;,\d]{0,20}\s)?(?:\d{1,2}\s)?(?:januari|[fp]ebruari|maret|april|mei|juni|juli|agustus|september|oktober|no[vp]ember)\b/i

/**
 * What a figure in a sentence is about: a row some table names, or the whole office. Null when the sentence speaks of
 * a part that no table names: nothing can be compared then.
 */
export function subjectOf(sentence: string, at: number, names: readonly SubjectName[]): Subject | null {
  const before = normalise(sentence.slice(Math.max(0, at - 2 * REACH), at))
  const near = before.slice(-REACH)
  const found = names
    .map(({ name, key }) => ({ name, key, end: near.lastIndexOf(key) }))
    .filter(({ key, end }) => end >= 0 && isNear(near.slice(end + key.length)))
    .sort((a, b) => b.end + b.key.length - a.end - a.key.length || b.key.length - a.key.length)[0]
  if (found) return { what: found.key, subject: found.name, confidence: 0.9 }
  const clause = sentence
    .slice(Math.max(0, at - 120), at)
    .replace(
      /\bprogram\s*\/\s*kegiatan\b|\b(?:kedua|ketiga|keempat|kelima|keenam|seluruh|semua)\s+(?:program|kegiatan|sasaran|indikator)\b/gi,
      '',
    )
    .replace(WHOLE_AGENCY, '')
  if (FUNDS.test(clause) || BEFORE_THE_END.test(clause)) return null
  if (
    PARTS.test(
      clause.replace(/\b(?:dari|2|dua|tiga|\d+)\s*(?:\([a-z]+\)\s*)?(?:program|kegiatan|sasaran)\b/gi, ''),
    )
  )
    return null
  return {
    what: 'satker',
    subject: 'satker',
    confidence: /\b(?:KPU|KIP|komisi|satker|satuan kerja|total|keseluruhan|seluruh)\b/i.test(sentence)
      ? 0.9
      : 0.7,
  }
}

/** The figure belongs to the name only when no other subject comes between them. */
function isNear(between: string): boolean {
  return (
    between.length <= 120 &&
    !/\b(?:mendapat|memperoleh|menerima|dimana|sedangkan|sehingga|melaksanakan)\b/.test(between)
  )
}
