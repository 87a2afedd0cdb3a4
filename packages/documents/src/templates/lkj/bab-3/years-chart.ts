import { chartUnit, type Value, valueNumber } from '@akuntabel/domain'
import { barChart, type ChartBar } from '../../../charts/bar-chart.ts'
import type { FigureBlock } from '../../../tree/block.ts'
import { figure } from '../../../tree/make-block.ts'
import { PENDING } from '../../support/chapter.ts'
import { figureOf } from '../../support/figures.ts'
import type { PlacedIndikator } from '../context.ts'

interface Year {
  tahun: number
  target: Value | null
  realisasi: Value | null
}

/** Target and realisasi over the years, drawn where at least two years have a numeric realisasi of one kind. */
export function yearsChart(placed: PlacedIndikator, tahun: number): FigureBlock[] {
  const { indikator, number, slug, shortName } = placed
  if (indikator.realisasi === null) return []
  const { kind } = indikator.realisasi
  const unit = chartUnit(indikator.realisasi, indikator.satuan)
  if (unit === undefined) return []
  const years: Year[] = [
    ...indikator.lampau,
    { tahun, target: indikator.target, realisasi: indikator.realisasi },
  ]
  const drawn = years.filter((year) => year.realisasi?.kind === kind)
  const first = drawn[0]
  if (first === undefined || drawn.length < 2) return []
  const span = `tahun ${first.tahun}–${tahun}`
  return [
    figure({
      id: `gambar-tahun-${slug}`,
      number: PENDING,
      caption: `Target dan Realisasi ${capital(span)}: ${number} ${shortName}`,
      alt: `Diagram batang ${indikator.uraian} ${span}. ${drawn.map((year) => described(year, indikator.satuan)).join('; ')}.`,
      svg: barChart({
        name: 'Realisasi',
        bars: drawn.map((year) => bar(year, { satuan: indikator.satuan, unit })),
        unit,
        highlight: String(tahun),
        height: 210,
      }),
    }),
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function bar(
  { tahun, target, realisasi }: Year,
  { satuan, unit }: { satuan: string; unit: string | null },
): ChartBar {
  const sameKind = target !== null && target.kind === realisasi?.kind
  return {
    label: String(tahun),
    value: amountText(realisasi),
    // Any other unit stands at the axis: a word would be wider than its bar.
    ...((unit === '%' || unit === null) && { text: printed(realisasi, satuan) }),
    target: sameKind ? amountText(target) : null,
  }
}

/** Decimal text with a point, as charts read it; `valueToRaw` writes the comma of form fields. */
function amountText(filled: Value | null): string | null {
  return filled === null ? null : (valueNumber(filled)?.toString() ?? null)
}

function described({ tahun, target, realisasi }: Year, satuan: string): string {
  return `${tahun}: target ${printed(target, satuan)}, realisasi ${printed(realisasi, satuan)}`
}

function printed(filled: Value | null, satuan: string): string {
  return figureOf({ value: filled, satuan, source: 'grafik' }).text
}
