import { renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../../input/schemas.ts'
import { type Allow, allow } from '../../permission/actor.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { NO_PLAN, openRenstra } from '../open-renstra.ts'
import { type AnalisisTables, analisisTables } from './analisis-view.ts'
import { loadAnalisis } from './load-analisis.ts'

export interface AnalisisView {
  /** Null where the period has no Renstra yet. */
  analisis: (AnalisisTables & { periode: string }) | null
  may: { save: Allow }
}

export const readAnalisis = defineUseCase({
  name: 'read-analisis',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, actor, unit }, { tahun }): Promise<AnalisisView> {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    if (renstra === null) return { analisis: null, may: { save: allow(actor, 'pk.susun', NO_PLAN) } }
    const save = allow(actor, 'pk.susun', (await openRenstra(tx, unit, renstra)).write)
    const tables = analisisTables(await loadAnalisis(tx, unit, renstra.id))
    return { analisis: { ...tables, periode: `${renstra.mulai}–${renstra.selesai}` }, may: { save } }
  },
})
