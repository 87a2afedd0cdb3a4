import { getDraf, renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { cellName } from '../../draf/cell-name.ts'
import { drafKey } from '../../draf/draf-key.ts'
import { type DrafView, drafView } from '../../draf/draf-view.ts'
import { AppError } from '../../errors/app-error.ts'
import { tahun } from '../../input/schemas.ts'
import { blankRows, type ListRowView, listFields, listRows } from '../../lembar/list-sheet.ts'
import { loadUnit } from '../../office/office.ts'
import { type Allow, allow } from '../../permission/actor.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { openRenstra } from '../open-renstra.ts'
import { renstraEdit } from '../renstra-sheet.ts'
import { CONSOLIDATION_OPTIONS, KIND_OPTIONS, POLARITY_OPTIONS } from './judge-targets.ts'
import { planIndikator, targetColumns, targetListRows } from './plan-indikator.ts'

/** Indicators of a plan with where they stand and what they promise each year. */
export interface RenstraTargetView {
  mulai: number
  selesai: number
  years: number[]
  /** In the plan, then main indicators beside it, then empty ones; of the saved ones only the part asked for. */
  rows: ListRowView[]
  /** How many of them a part has at most. */
  sekaligus: number
  /** Rows whose card belongs to a main indicator. */
  iku: string[]
  /** Words of every sasaran an indicator can stand under. */
  sasaran: string[]
  options: Record<'kind' | 'polarity' | 'consolidation', { value: string; label: string }[]>
  ringkas: { indikator: number; baris: number; tanpaSasaran: number; tanpaTarget: number }
  draf: DrafView
  may: { save: Allow }
}

/** Rows of a long plan that are shown at once. */
const AT_ONCE = 40

export const readRenstraTarget = defineUseCase({
  name: 'read-renstra-target',
  kind: 'read',
  permission: 'baca',
  audit: null,
  /** `dari`: how many saved rows stand before the part that is shown; without it all are. */
  input: z.object({ tahun, dari: z.number().int().min(0).optional() }),
  async run({ tx, actor, unit }, { tahun, dari }): Promise<RenstraTargetView> {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    if (renstra === null)
      throw new AppError('tidak-ditemukan', {
        sentence: 'Belum ada Renstra untuk periode ini. Susun dahulu tujuan, sasaran, dan programnya.',
      })
    const save = allow(actor, 'pk.susun', (await openRenstra(tx, unit, renstra)).write)
    const plan = await planIndikator(tx, unit, renstra)
    const kunci = drafKey.renstraTarget(renstra.mulai)
    const draf = save.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    const columns = targetColumns(plan.years)
    const blank = save.ok ? blankRows(draf?.isi, plan.placed.length === 0 ? 10 : 3) : 0
    const part = dari === undefined ? {} : { from: dari, to: dari + AT_ONCE }
    const rows = listRows(targetListRows(plan, part), { columns, blank, before: dari })
    const shown = new Set(
      rows.flatMap(({ id, cells }) => Object.keys(cells).map((name) => cellName(id, name))),
    )
    const elsewhere = Object.keys(draf?.isi ?? {}).some((name) => !shown.has(name))
    const all = elsewhere ? listRows(targetListRows(plan), { columns, blank }) : rows
    const fields = listFields(all, await renstraEdit(tx, unit, renstra), draf?.isi)
    const { timezone } = await loadUnit(tx, unit)
    return {
      mulai: renstra.mulai,
      selesai: renstra.selesai,
      years: plan.years,
      rows,
      sekaligus: AT_ONCE,
      iku: [...plan.placed, ...plan.others].filter((one) => one.entitas).map(({ id }) => `baris/${id}`),
      sasaran: plan.sasaran.map(({ label }) => label),
      options: { kind: KIND_OPTIONS, polarity: POLARITY_OPTIONS, consolidation: CONSOLIDATION_OPTIONS },
      ringkas: {
        indikator: plan.placed.length,
        baris: plan.placed.length + plan.others.length,
        tanpaSasaran: plan.placed.filter(({ node_id }) => node_id === null).length,
        tanpaTarget: plan.placed.filter(({ id }) => !plan.targets.has(id)).length,
      },
      draf: drafView(draf, { kunci, fields, timezone }),
      may: { save },
    }
  },
})
