import { PENGUKURAN_STATES } from '@akuntabel/domain'
import type { KeadaanTriwulan, PengukuranLangkah } from '@akuntabel/store'
import { formatInstant } from '../view/instant.ts'
import { indikatorOf, type YearPlan } from '../year/plan.ts'
import { type ValueChangeView, valueChanges } from './value-changes.ts'

/** A step that was taken. */
export interface LangkahView {
  seq: number
  /** `Dikembalikan` */
  label: string
  oleh: string
  atText: string
  alasan: string | null
}

/** An indicator that is not what it was at that step. */
export interface IndikatorChangesView {
  indikatorId: string
  kode: string
  name: string
  changes: ValueChangeView[]
}

export interface ChangesSinceView {
  sejak: LangkahView
  /** Only those that changed. */
  indikator: IndikatorChangesView[]
}

export function langkahView({ seq, ke, oleh, at, alasan }: PengukuranLangkah, timezone: string): LangkahView {
  return { seq, label: PENGUKURAN_STATES[ke], oleh, atText: formatInstant(at, timezone), alasan }
}

/** What differs between a step and now, indicator by indicator. */
export function changesSince(
  plan: YearPlan,
  { langkah, now, timezone }: { langkah: PengukuranLangkah; now: KeadaanTriwulan; timezone: string },
): ChangesSinceView {
  const indikator = indikatorOf(plan).flatMap((one) => {
    const changes = valueChanges(one, { dari: langkah.isi, menjadi: now })
    const { indikator_id: indikatorId, kode, name } = one
    return changes.length === 0 ? [] : [{ indikatorId, kode, name, changes }]
  })
  return { sejak: langkahView(langkah, timezone), indikator }
}
