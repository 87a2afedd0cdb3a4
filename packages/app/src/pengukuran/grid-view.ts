import { type Decimal, HASIL_TAHUN, TRIWULAN, yearResult } from '@akuntabel/domain'
import type { Triwulan } from '@akuntabel/store'
import type { Actor } from '../permission/actor.ts'
import { fillsFor } from '../permission/own-subbagian.ts'
import {
  type CapaianFigureView,
  type CapaianView,
  capaianFigure,
  capaianView,
  type MeanView,
  meanView,
} from '../view/capaian.ts'
import { type FigureView, figureView, type ValueKindView, valueKindView } from '../view/figure.ts'
import { quarterCapaian, sasaranMean, standingAfter } from '../year/measure.ts'
import { once } from '../year/once.ts'
import type { PlannedIndikator, YearPlan } from '../year/plan.ts'
import { type KeadaanView, keadaanView } from './keadaan-nilai.ts'
import {
  type AsalView,
  asalView,
  type HitunganView,
  type RumusNilaiView,
  rumusNilaiView,
} from './komponen-view.ts'
import { type GapPartView, gapParts, type QuarterAsk } from './missing.ts'

export interface GridQuarterView {
  triwulan: Triwulan
  target: FigureView
  realisasi: FigureView
  /** Only the year's figure shows how it was counted. */
  capaian: CapaianFigureView
  bukti: number
  keadaan: KeadaanView
  asal: AsalView
  /** 0 where nothing was saved yet. */
  version: number
  sampel: boolean
  editable: boolean
}

export interface GridRowView {
  indikatorId: string
  kode: string
  name: string
  satuan: string
  kind: ValueKindView
  targetTahun: FigureView
  /** Wanted range as text, where the target is one. */
  rentang: string | null
  quarters: GridQuarterView[]
  /** Null where its figure is typed. */
  rumus: RumusNilaiView | null
  konsolidasi: FigureView
  konsolidasiNotes: string[]
  /** How the components make the year's figure. */
  hitungan: HitunganView | null
  capaian: CapaianView
  /** `Belum tercapai` after the asked quarter; null without a figure. */
  hasil: string | null
  /** What the asked quarter lacks before it is handed in. */
  kurang: GapPartView[]
}

export interface GridSasaranView {
  uraian: string
  capaian: MeanView
  rows: GridRowView[]
}

type Filler = Pick<Actor, 'subbagianId'>

/** The sheet of a quarter, sasaran by sasaran; who is bound to a subbagian fills its rows. */
export function gridOf(
  plan: YearPlan,
  { editable, actor: { subbagianId = null }, ...ask }: QuarterAsk & { editable: boolean; actor: Filler },
): GridSasaranView[] {
  return once(plan, `grid ${ask.triwulan} ${ask.today} ${editable} ${subbagianId}`, () =>
    plan.sasaran.map(({ uraian, indikator }) => ({
      uraian,
      capaian: meanView(sasaranMean(plan, indikator, 4), plan.scale),
      rows: indikator.map((one) =>
        gridRow(plan, one, { ...ask, editable: editable && fillsFor({ subbagianId }, one) }),
      ),
    })),
  )
}

function gridRow(
  plan: YearPlan,
  indikator: PlannedIndikator,
  { triwulan, today, editable }: QuarterAsk & { editable: boolean },
): GridRowView {
  const year = standingAfter(plan, indikator, 4)
  const { capaian, complete } = standingAfter(plan, indikator, triwulan)
  const hasil = yearResult({ raw: capaian.raw, triwulan, complete })
  return {
    indikatorId: indikator.indikator_id,
    kode: indikator.kode,
    name: indikator.name,
    satuan: indikator.satuan,
    kind: valueKindView(indikator.kind, indikator.satuan, plan.policy),
    targetTahun: figureView(indikator.target),
    rentang: rangeText(indikator.range),
    quarters: TRIWULAN.map((one) =>
      quarterView(plan, indikator, { triwulan: one, editable: editable && one === triwulan }),
    ),
    rumus: rumusNilaiView(plan, indikator),
    konsolidasi: figureView(year.realisasi, 2),
    konsolidasiNotes: year.notes,
    hitungan: year.hitungan?.trace ?? null,
    capaian: capaianView(year.capaian, plan.scale),
    hasil: hasil === null ? null : HASIL_TAHUN[hasil],
    kurang: gapParts(plan, indikator, { triwulan, today }),
  }
}

export function quarterView(
  plan: YearPlan,
  indikator: PlannedIndikator,
  { triwulan, editable }: { triwulan: Triwulan; editable: boolean },
): GridQuarterView {
  const cell = indikator.cells[triwulan]
  const { target, realisasi, bukti, version, sampel } = cell
  return {
    triwulan,
    target: figureView(target),
    realisasi: figureView(realisasi),
    capaian: capaianFigure(quarterCapaian(plan, indikator, triwulan), plan.scale),
    bukti,
    keadaan: keadaanView(cell),
    asal: asalView(cell),
    version,
    sampel,
    editable,
  }
}

export function rangeText(range: { from: Decimal; to: Decimal } | undefined): string | null {
  return range === undefined ? null : `${range.from.toString()}–${range.to.toString()}`.replaceAll('.', ',')
}
