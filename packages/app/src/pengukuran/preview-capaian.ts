import { z } from 'zod'
import { readFigure } from '../input/figure-input.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type CapaianView, capaianView } from '../view/capaian.ts'
import { type FigureView, figureView } from '../view/figure.ts'
import { requirePlan } from '../year/load-plan.ts'
import { quarterCapaian, standingAfter } from '../year/measure.ts'
import { countValue, hasFormula } from './count-value.ts'
import { findIndikator, withRealisasi } from './find-indikator.ts'
import type { KonsolidasiView } from './indikator-form-view.ts'
import { type HitunganView, hitunganOf } from './komponen-view.ts'
import { quarterInput } from './period.ts'

export interface CapaianPreview {
  realisasi: FigureView
  capaian: CapaianView
  /** The figure is counted from components. */
  dihitung: boolean
  /** How the components make the figure of the quarter. */
  hitungan: HitunganView | null
  konsolidasi: KonsolidasiView
  warnings: string[]
}

/** What a typed figure would give, without saving it. */
export const previewCapaian = defineUseCase({
  name: 'preview-capaian',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: quarterInput.extend({
    indikatorId: id,
    realisasi: z.string().max(60).default(''),
    komponen: z.record(z.string().max(10), z.string().max(60)).optional(),
  }),
  async run(
    { tx, unit },
    { triwulan, indikatorId, realisasi, komponen, ...period },
  ): Promise<CapaianPreview> {
    const { plan } = await requirePlan(tx, { unit, ...period })
    const found = findIndikator(plan, indikatorId)
    const key = { unit, ...period, triwulan }
    const read = hasFormula(found)
      ? await countValue(tx, { plan, indikator: found, key }, { realisasi: realisasi.trim(), komponen })
      : {
          ...readFigure(realisasi, { kind: found.kind, field: 'realisasi', policy: plan.policy }),
          komponen: [],
        }
    const indikator = withRealisasi(found, triwulan, { realisasi: read.value, komponen: read.komponen })
    const year = standingAfter(plan, indikator, 4)
    return {
      realisasi: figureView(read.value),
      dihitung: hasFormula(found),
      hitungan: hitunganOf(plan, indikator, triwulan),
      capaian: capaianView(quarterCapaian(plan, indikator, triwulan), plan.scale),
      konsolidasi: {
        figure: figureView(year.realisasi, 2),
        capaian: capaianView(year.capaian, plan.scale),
        notes: year.notes,
        hitungan: year.hitungan?.trace ?? null,
      },
      warnings: read.warnings,
    }
  },
})
