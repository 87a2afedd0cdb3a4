import { z } from 'zod'
import { readFigure } from '../input/figure-input.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type CapaianView, capaianView } from '../view/capaian.ts'
import { type FigureView, figureView } from '../view/figure.ts'
import { requirePlan } from '../year/load-plan.ts'
import { quarterCapaian, standingAfter } from '../year/measure.ts'
import { findIndikator, withRealisasi } from './find-indikator.ts'
import { quarterInput } from './period.ts'

export interface CapaianPreview {
  realisasi: FigureView
  capaian: CapaianView
  konsolidasi: { figure: FigureView; capaian: CapaianView; notes: string[] }
  warnings: string[]
}

/** What a typed figure would give, without saving it. */
export const previewCapaian = defineUseCase({
  name: 'preview-capaian',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: quarterInput.extend({ indikatorId: id, realisasi: z.string().max(60) }),
  async run({ tx, unit }, { triwulan, indikatorId, realisasi, ...period }): Promise<CapaianPreview> {
    const { plan } = await requirePlan(tx, { unit, ...period })
    const found = findIndikator(plan, indikatorId)
    const read = readFigure(realisasi, { kind: found.kind, field: 'realisasi', policy: plan.policy })
    const indikator = withRealisasi(found, triwulan, read.value)
    const year = standingAfter(plan, indikator, 4)
    return {
      realisasi: figureView(read.value),
      capaian: capaianView(quarterCapaian(plan, indikator, triwulan), plan.scale),
      konsolidasi: {
        figure: figureView(year.realisasi, 2),
        capaian: capaianView(year.capaian, plan.scale),
        notes: year.notes,
      },
      warnings: read.warnings,
    }
  },
})
