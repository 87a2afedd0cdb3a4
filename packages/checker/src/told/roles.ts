import type { Role, Statement, Told } from './types.ts'

const CUES: readonly [Role, RegExp][] = [
  ['target', /\b(?:target(?:nya)?|ditargetkan|diperjanjikan|direncanakan)\b/gi],
  [
    'realisasi',
    /\b(?:(?:ter)?realisasi(?:nya|kan)?|direalisasikan|terserap|menyerap|terpakai|dibelanjakan)\b/gi,
  ],
  ['capaian', /\b(?:capaian(?:nya)?|ketercapaian|tercapai|pencapaian)\b/gi],
  [
    'pagu',
    /\b(?:pagu(?:nya)?|anggaran(?:nya)?|alokasi|dialokasikan|dana|dianggarkan|mengelola|menanggung|memerlukan|membutuhkan|diperlukan|kebutuhan)\b/gi,
  ],
  ['serapan', /\b(?:serapan(?:nya)?|penyerapan|daya serap)\b/gi],
  [
    'sisa',
    /\b(?:sisa(?:nya)?|tersisa|(?:tidak|belum) (?:ter)?(?:serap|realisasi|digunakan)|efisiensi|menyisakan)\b/gi,
  ],
  [
    'beda',
    /\b(?:naik|meningkat|kenaikan|peningkatan|bertambah|tumbuh|turun|menurun|penurunan|berkurang|merosot|selisih(?:nya)?|lebih (?:tinggi|rendah|besar|kecil|banyak|sedikit|dari)|kurang|terpaut|berbeda|lebih)\b/gi,
  ],
  ['rata-rata', /\b(?:rata-rata|rerata|rataan|dirata-ratakan)\b/gi],
  ['jumlah', /\b(?:total(?:nya)?|seluruhnya|keseluruhan(?:nya)?|berjumlah|jumlah(?:nya)?)\b/gi],
]

/** Only where no other word tells. */
const WEAK = /\b(?:terlaksana|dilaksanakan|tercatat|digunakan|diperoleh)\b/gi

export interface RoleOf {
  role: Role | null
  /** The word that gave it, and where it stands. */
  at: number
  word: string
}

/** The words between the number before and this one: there stands what this one is. */
export function gapBefore({ text, numbers }: Statement, told: Told): string {
  const before = numbers.findLast(({ end }) => end <= told.at)
  return text.slice(Math.max(before?.end ?? 0, told.at - 200), told.at)
}

export function gapAfter({ text, numbers }: Statement, told: Told): string {
  const next = numbers.find(({ at }) => at >= told.end)
  return text.slice(told.end, Math.min(next?.at ?? text.length, told.end + 120))
}

/** What a number measures, by the last word before it that says so. */
export function roleOf(statement: Statement, told: Told): RoleOf {
  const gap = gapBefore(statement, told)
  const from = told.at - gap.length
  const cues = CUES.flatMap(([role, words]) =>
    [...gap.matchAll(words)].map((found) => ({ role, at: from + found.index, word: found[0].toLowerCase() })),
  ).toSorted((a, b) => a.at - b.at || b.word.length - a.word.length)
  const last = cues.at(-1)
  if (/^[^.;\d]{0,60}\bsebagai target\b/i.test(gapAfter(statement, told)))
    return { role: 'target', at: told.at, word: '' }
  if (last === undefined) {
    const weak = [...gap.matchAll(WEAK)].at(-1)
    return weak
      ? { role: 'realisasi', at: from + weak.index, word: weak[0].toLowerCase() }
      : { role: null, at: -1, word: '' }
  }
  const noun = cues.findLast(({ word }) => NOUNS.test(word))
  if (noun && !/\b(?:dari|menjadi)\b/i.test(gap.slice(noun.at - from))) return noun
  const sisa = cues.findLast(({ role, at, word }) => role === 'sisa' && at + word.length >= last.at)
  return sisa ?? last
}

/** What is measured stands behind these: `kenaikan realisasi sebesar`. */
const NOUNS = /^(?:selisih|kenaikan|peningkatan|penurunan)/

const YEAR =
  /\b(?:tahun\s+(?:anggaran\s+)?)?\(?(20\d\d)\)?(?!\s*[-–/.]\s*\d)|\btahun\s+(sebelumnya|lalu|ini)\b/gi

/** The year a number is of, as its own words say: `tahun 2022 sebesar 66,79`, `66,79 (2022)`; null without. */
export function yearOf(statement: Statement, told: Told, own: number | null): number | null {
  const before = [...gapBefore(statement, told).matchAll(YEAR)].at(-1)
  const gap = gapAfter(statement, told)
  const after =
    /^\s*(?:(?!dan\b|serta\b|menjadi\b|sedangkan\b)\p{L}+\s+)?(?:%\s*)?(?:\(|(?:pada|di|untuk)\s+)?(?:tahun\s+)?\(?(?:(20\d\d)\b(?!\s*[-–]\s*\d)|(sebelumnya|lalu|ini)\b)/iu.exec(
      gap,
    )
  const near =
    before && /^[^;.]{0,90}$/.test(gapBefore(statement, told).slice(before.index + before[0].length))
  const found =
    after && /^\s*(?:(?!dan\b|serta\b|menjadi\b|sedangkan\b)\p{L}+\s+)?(?:\(|pada|di|untuk|tahun)/iu.test(gap)
      ? after
      : near
        ? before
        : null
  if (!found) return statement.sentence.ledYear
  if (found[1]) return Number(found[1])
  return own === null ? null : /ini/i.test(found[2] ?? '') ? own : own - 1
}

const BOUND =
  /\b(?:di atas|di bawah|lebih dari|kurang dari|minimal|maksimal|paling \p{L}+|hampir|sekitar|antara|sekurang-kurangnya|setidaknya)\s+$|[≥≤<>]\s*(?:Rp\.?\s*)?$/iu

/** A limit is no figure of its own. */
export function isBound(statement: Statement, told: Told): boolean {
  return BOUND.test(gapBefore(statement, told)) || /^\s*[≤<>≥]/.test(gapAfter(statement, told))
}
