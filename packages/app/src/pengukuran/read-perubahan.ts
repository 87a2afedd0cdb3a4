import { keadaanTriwulan, listLangkah, type PengukuranState } from '@akuntabel/store'
import { z } from 'zod'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requirePlan } from '../year/load-plan.ts'
import { type ChangesSinceView, changesSince, type LangkahView, langkahView } from './langkah-view.ts'
import { quarterInput } from './period.ts'

export interface PerubahanView {
  /** Every step of the quarter, the newest first. */
  langkah: LangkahView[]
  /** Null where the person has not taken a step here, and none was asked for. */
  perubahan: ChangesSinceView | null
}

const APPROVED: readonly PengukuranState[] = ['diverifikasi', 'disetujui', 'disahkan']

/** What changed in a quarter since the person last said yes to it, or since the step asked for. */
export const readPerubahan = defineUseCase({
  name: 'read-perubahan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: quarterInput.extend({ sejak: z.coerce.number().int().optional() }),
  async run({ tx, unit, actor }, { entitas, tahun, triwulan, sejak }): Promise<PerubahanView> {
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const pengukuranId = plan.quarters[triwulan].id
    if (pengukuranId === null) return { langkah: [], perubahan: null }
    const quarter = { unit, pengukuranId }
    const { timezone } = office.unit
    const steps = await listLangkah(tx, quarter)
    const own = steps.findLast(({ person_id, ke }) => person_id === actor.personId && APPROVED.includes(ke))
    const langkah = sejak === undefined ? own : steps.find(({ seq }) => seq === sejak)
    const now = await keadaanTriwulan(tx, quarter)
    return {
      langkah: steps.toReversed().map((step) => langkahView(step, timezone)),
      perubahan: langkah === undefined ? null : changesSince(plan, { langkah, now, timezone }),
    }
  },
})
