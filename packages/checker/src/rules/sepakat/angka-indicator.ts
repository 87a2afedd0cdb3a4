import type { RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { FactCell, Facts, FactTable, Quantity } from '../../facts/types.ts'
import { normalise } from '../../facts/words.ts'
import { type FigureCell, hasFigure, tableName } from '../cells.ts'
import { isWholeYear } from '../indicators.ts'
import { measuredRows } from '../measured-rows.ts'

const MEASURES = { target: 'Target', 'realisasi-kinerja': 'Realisasi', capaian: 'Capaian' } as const

type Measured = keyof typeof MEASURES

/** Sentences mix the words: `mencapai 77% dari target` is the realisasi, `terealisasi 96% dari target` the capaian. */
const MAY_MEAN: Record<Measured, readonly Measured[]> = {
  target: ['target', 'realisasi-kinerja', 'capaian'],
  'realisasi-kinerja': ['realisasi-kinerja', 'capaian'],
  capaian: ['target', 'realisasi-kinerja', 'capaian'],
}

/** Another time, another office, a bound or a step: not the row's own figure. */
const ELSEWHERE =
  /\b(?:triwulan|semester|bulan|sebelumnya|lalu|semula|akhir|menengah|renstra|rpjmn|nasional|provinsi|standar|rata-rata|dibandingkan?|daripada|di ?atas|di ?bawah|lebih|kurang|minimal|maksimal|paling|hampir|sekitar|selisih|naik|turun|meningkat|menurun|kenaikan|penurunan|peningkatan|anggaran|serapan|pagu|bobot|suara|pemilih)\b/i

interface Known {
  table: FactTable
  cell: FigureCell
}

/** `Persentase X ditargetkan 80% dan terealisasi 75%` against the rows of X in the measurement tables. */
export function indicatorFindings(facts: Facts): RuleFinding[] {
  const tables = facts.tables.filter((table) => table.role === 'pengukuran' && isWholeYear(table))
  const claims = facts.quantities.filter((claim) => isPlain(claim, facts.document.tahun))
  return claims.flatMap((claim) => {
    const measure = claim.measure as Measured
    const known = tables.flatMap((table) => figuresOf(table, claim.what, measure))
    const first = known.find(({ cell }) => cell.figure.unit === claim.figure.unit)
    const rowHas = MAY_MEAN[measure].some((other) =>
      tables.some((table) =>
        figuresOf(table, claim.what, other).some(({ cell }) => sameFigure(cell.figure, claim.figure)),
      ),
    )
    if (!first || rowHas) return []
    return [
      {
        message: `${MEASURES[measure]} “${claim.subject}” disebut ${claim.figure.text}, padahal ${tableName(first.table)} menyebut ${first.cell.text}.`,
        at: claim.position,
        stated: claim.figure.text,
        expected: first.cell.text,
        arithmetic: null,
        related: [{ position: first.cell.position }],
        key: `${claim.what} ${measure} prosa`,
        confidence: claim.confidence * first.table.confidence * first.cell.figure.confidence,
      },
    ]
  })
}

function isPlain(
  { source, what, measure, figure, year, sentence, at }: Quantity,
  own: number | null,
): boolean {
  if (source !== 'prosa' || what === 'satker' || !(measure in MEASURES) || at === null) return false
  if (figure.unit !== 'persen' || year === null || year !== own) return false
  // The words of the indikator itself do not count: `Persentase pemilih pemula …`.
  const words = normalise(sentence.slice(0, at + figure.text.length + 30)).replace(what, ' ')
  return !ELSEWHERE.test(words)
}

function figuresOf(table: FactTable, what: string, measure: Measured): Known[] {
  return measuredRows(table).flatMap((line) => {
    if (normalise(line.row.label) !== what) return []
    const cell: FactCell = line[measure === 'realisasi-kinerja' ? 'realisasi' : measure]
    return hasFigure(cell) ? [{ table, cell }] : []
  })
}
