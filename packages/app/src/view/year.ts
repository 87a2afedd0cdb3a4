import { kindOf, type Value, type ValueKind, valueNumber } from '@akuntabel/domain'
import { documents } from '../dokumen/documents.ts'
import type { YearFigure } from '../year/history.ts'
import { type CapaianView, capaianView } from './capaian.ts'
import { type FigureView, figureView } from './figure.ts'

/** One year of an indicator's history. */
export interface YearView {
  tahun: number
  target: FigureView
  realisasi: FigureView
  capaian: CapaianView
  sumber: string | null
}

export function yearView(figure: YearFigure): YearView {
  return {
    tahun: figure.tahun,
    target: figureView(figure.target, 2),
    realisasi: figureView(figure.realisasi, 2),
    capaian: capaianView(figure.capaian, figure.law.scale),
    sumber: figure.sumber,
  }
}

export interface YearChartView {
  /** Drawn and escaped here; never text from people. */
  svg: string
  /** `Target dan realisasi IKU-1 per tahun` */
  caption: string
}

/** Realisasi of the years beside their targets as SVG; codes and dates are drawn as capaian. Null below two years. */
export async function yearChart(
  figures: YearFigure[],
  { kode, kind, satuan }: { kode: string; kind: ValueKind; satuan: string },
): Promise<YearChartView | null> {
  if (figures.filter((figure) => figure.realisasi !== null).length < 2) return null
  const numeric = kindOf({ kind }).number !== null
  const { barChart } = await documents()
  const svg = barChart({
    name: numeric ? 'Realisasi' : 'Capaian',
    unit: numeric ? satuan : '%',
    target: numeric ? undefined : '100',
    width: 480,
    height: 220,
    bars: figures.map((figure) => ({
      label: String(figure.tahun),
      value: numeric ? amountOf(figure.realisasi) : (figure.capaian.raw?.toString() ?? null),
      target: numeric ? amountOf(figure.target) : undefined,
    })),
  })
  return { svg, caption: `${numeric ? 'Target dan realisasi' : 'Capaian'} ${kode} per tahun` }
}

function amountOf(value: Value | null): string | null {
  return value === null ? null : (valueNumber(value)?.toString() ?? null)
}
