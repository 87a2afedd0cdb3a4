import type { Position } from '@akuntabel/documents'
import { readFigure } from '../facts/figure.ts'
import type { FactCell, Facts, FactTable, Figure } from '../facts/types.ts'
import { tokens } from '../facts/words.ts'
import { isWholeYear } from '../rules/indicators.ts'
import { measuredRows } from '../rules/measured-rows.ts'

/** `Nilai SAKIP tahun 2023 sebesar 73,50`: a sentence gives an indikator a figure without saying which of its three. */
export interface IndicatorClaim {
  label: string
  figure: Figure
  /** Target, realisasi and capaian of every row of that name. */
  rows: { table: FactTable; realisasi: FactCell; all: FactCell[] }[]
  position: Position
}

const SAYS =
  /^\s*(?:(?:pada|untuk)\s+)?(?:tahun\s+(?:anggaran\s+)?(20\d\d)\s+)?(?:(?:tercatat|terealisasi|adalah|yaitu)\s+)?(?:sebesar|sebanyak|adalah|mencapai|senilai)\s+(\d[\d.]*(?:,\d+)?\s*(?:%|persen\b)?)(?!\s*(?:[-–]|s\.?d|sampai|hingga|dari\b|juta|miliar|ribu))/i
/** Whose indikator it is: `Nilai SAKIP KPU Kota Contoh`. */
const WHOSE =
  /^(?:\s+\p{Lu}[\p{L}./-]*){1,7}(?=\s+(?:pada|untuk|tahun|tercatat|terealisasi|sebesar|adalah|mencapai|hasil|menurut)\b)/u
/** Who says so: `hasil evaluasi Inspektorat`. */
const BY_WHOM =
  /^(\s*(?:(?:pada|untuk)\s+)?(?:tahun\s+(?:anggaran\s+)?20\d\d\s+)?)(?:berdasarkan\s+|menurut\s+)?hasil\s+(?:[\p{L}./-]+\s+){1,6}?(?=(?:sebesar|adalah|mencapai|yaitu)\b)/u
/** Another level, time or kind of figure before the name. */
const OTHERS =
  /\b(?:nasional|provinsi|triwulan|semester|target|standar|rata-rata|penurunan|kenaikan|peningkatan|selisih)\b[^,;]{0,30}$/i

export function indicatorClaims(facts: Facts): IndicatorClaim[] {
  const rows = facts.tables
    .filter((table) => table.role === 'pengukuran' && isWholeYear(table))
    .flatMap((table) =>
      measuredRows(table).map(({ row, target, realisasi, capaian }) => ({
        label: row.label,
        row: { table, realisasi, all: [target, realisasi, capaian] },
      })),
    )
  const byLabel = [...Map.groupBy(rows, ({ label }) => tokens(label).join(' ')).values()]
  const shorts = byLabel.map((same) => shortName(same[0]?.label ?? ''))
  const sentences = facts.sentences.map((sentence) => ({ ...sentence, small: sentence.text.toLowerCase() }))
  const year = facts.document.tahun
  return byLabel.flatMap((same, at) => {
    const label = same[0]?.label ?? ''
    const about = same.map(({ row }) => row)
    const short = shorts[at] ?? ''
    const alone = short !== '' && shorts.every((other, place) => place === at || !other.includes(short))
    return [
      ...claimsAbout(sentences, { year, label, rows: about, words: tokens(label) }),
      ...(alone
        ? claimsAbout(sentences, { year, label, rows: about, words: short.split(' '), led: true })
        : []),
    ]
  })
}

/** What a card measures, and where its name goes on to say which: `jumlah [bidang tanah] yang disertipikatkan`. */
const MEASURES = /^(?:jumlah|persentase|tingkat|nilai|rasio|angka|besaran|banyaknya)$/
const GOES_ON = /^(?:yang|oleh|di|pada|terhadap|dari|dalam|untuk|dengan|sesuai|melalui)$/

/** The thing an indikator counts, without what counts it and which of them; empty where the name has no such part. */
function shortName(label: string): string {
  const [first = '', ...rest] = tokens(label)
  const end = rest.findIndex((word) => GOES_ON.test(word))
  return MEASURES.test(first) && end >= 2 ? rest.slice(0, end).join(' ') : ''
}

interface Sentence {
  text: string
  small: string
  position: Position
}

interface Asked {
  /** The one the document is about. */
  year: number | null
  label: string
  rows: IndicatorClaim['rows']
  words: string[]
  /** The words alone say too little: `realisasi` or `jumlah` must lead them. */
  led?: boolean
}

function claimsAbout(
  sentences: readonly Sentence[],
  { year, label, rows, words, led = false }: Asked,
): IndicatorClaim[] {
  if (words.length < 2 || words.join('').length < 9) return []
  const name = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'iu')
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one))
  return sentences.flatMap(({ text, small, position }): IndicatorClaim[] => {
    // Asked first, since the expression is dear.
    if (!small.includes(longest)) return []
    const found = name.exec(text)
    const before = text.slice(0, found?.index)
    if (found === null || OTHERS.test(before)) return []
    if (led && !/\b(?:realisasi|jumlah|capaian)\s+$/i.test(before)) return []
    const said = SAYS.exec(
      text
        .slice(found.index + found[0].length)
        .replace(WHOSE, '')
        .replace(BY_WHOM, '$1'),
    )
    const figure = said === null ? null : readFigure(said[2] ?? '')
    if (!said || figure === null || (said[1] !== undefined && Number(said[1]) !== year)) return []
    return [{ label, figure, rows, position }]
  })
}
