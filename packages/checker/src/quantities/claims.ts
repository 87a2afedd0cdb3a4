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
  const byLabel = Map.groupBy(rows, ({ label }) => tokens(label).join(' '))
  return [...byLabel.values()].flatMap((same) =>
    claimsAbout(
      facts,
      same[0]?.label ?? '',
      same.map(({ row }) => row),
    ),
  )
}

function claimsAbout(facts: Facts, label: string, rows: IndicatorClaim['rows']): IndicatorClaim[] {
  const words = tokens(label)
  if (words.length < 2 || words.join('').length < 9) return []
  const name = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'iu')
  return facts.sentences.flatMap(({ text, position }): IndicatorClaim[] => {
    const found = name.exec(text)
    if (found === null || OTHERS.test(text.slice(0, found.index))) return []
    const said = SAYS.exec(text.slice(found.index + found[0].length))
    const figure = said === null ? null : readFigure(said[2] ?? '')
    if (!said || figure === null || (said[1] !== undefined && Number(said[1]) !== facts.document.tahun))
      return []
    return [{ label, figure, rows, position }]
  })
}
