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
