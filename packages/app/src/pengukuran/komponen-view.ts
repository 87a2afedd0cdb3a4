import {
  type ComputedFormula,
  componentKind,
  formulaWords,
  NILAI_ASAL,
  type NilaiAsal,
  TRIWULAN,
  valueFromColumns,
  writeFormula,
} from '@akuntabel/domain'
import type { Triwulan } from '@akuntabel/store'
import { asalText } from '../iku/rumus-view.ts'
import { type FigureView, figureView, type ValueKindView, valueKindView } from '../view/figure.ts'
import { countComponents } from '../year/counted.ts'
import type { Cell, PlannedIndikator, YearPlan } from '../year/plan.ts'
import { hasFormula, komponenField } from './count-value.ts'

/** How a counted figure came about; the rule is the card's own formula. */
export type HitunganView = ComputedFormula['trace']

export interface KomponenQuarterView {
  triwulan: Triwulan
  figure: FigureView
  /** Where the program took it from. */
  rincian: string | null
}

/** One component of a card with its figures of the year. */
export interface KomponenNilaiView {
  kode: string
  nama: string
  /** Of its field on the page and in the sheet. */
  field: string
  kind: ValueKindView
  sumberData: string | null
  /** Where the program takes its figure from; null where a person types it. */
  asal: string | null
  quarters: KomponenQuarterView[]
}

/** A value of a card that is counted from components. */
export interface RumusNilaiView {
  susunan: string
  kata: string
  komponen: KomponenNilaiView[]
}

/** How one value came about, of a card that is counted from components. */
export interface AsalView {
  asal: NilaiAsal
  label: string
  alasan: string | null
}

export function rumusNilaiView(plan: YearPlan, indikator: PlannedIndikator): RumusNilaiView | null {
  if (!hasFormula(indikator)) return null
  const { formula, komponen, cells } = indikator
  const kind = componentKind(formula, indikator.kind)
  return {
    susunan: writeFormula(formula),
    kata: formulaWords(formula, komponen),
    komponen: komponen.map(({ kode, nama, satuan, sumber_data: sumberData, asal }) => ({
      ...{ kode, nama, sumberData, field: komponenField(kode), asal: asalText(asal) },
      kind: valueKindView(kind, satuan, plan.policy),
      quarters: TRIWULAN.map((triwulan) => {
        const found = cells[triwulan].komponen.find((one) => one.kode === kode)
        const value = found === undefined ? null : valueFromColumns(kind, found)
        return { triwulan, figure: figureView(value), rincian: found?.rincian ?? null }
      }),
    })),
  }
}

/** How the quarter's own figure was counted; null where none of its components is there. */
export function hitunganOf(
  plan: YearPlan,
  indikator: PlannedIndikator,
  triwulan: Triwulan,
): HitunganView | null {
  const cell = indikator.cells[triwulan]
  if (!hasFormula(indikator) || cell.komponen.length === 0) return null
  return countComponents(indikator, { quarters: [cell], period: { only: triwulan }, policy: plan.policy })
    .trace
}

export function asalView({ asal, asal_alasan: alasan }: Pick<Cell, 'asal' | 'asal_alasan'>): AsalView {
  return { asal, label: NILAI_ASAL[asal], alasan }
}

/** Typed although it should be counted, and nobody said why. */
export function lacksReason(indikator: PlannedIndikator, triwulan: Triwulan): boolean {
  const { realisasi, asal, asal_alasan: alasan } = indikator.cells[triwulan]
  return indikator.formula !== null && realisasi !== null && asal !== 'dihitung' && alasan === null
}
