import type { Triwulan } from '@akuntabel/store'
import type { PlannedIndikator } from '../year/plan.ts'

export interface IndikatorLink {
  indikatorId: string
  kode: string
  name: string
}

export interface Neighbours {
  previous: IndikatorLink | null
  next: IndikatorLink | null
  /** The next one that has no figure yet, going round. */
  nextEmpty: IndikatorLink | null
}

export function neighbours(
  all: PlannedIndikator[],
  { indikatorId, triwulan }: { indikatorId: string; triwulan: Triwulan },
): Neighbours {
  const at = all.findIndex((one) => one.indikator_id === indikatorId)
  const after = [...all.slice(at + 1), ...all.slice(0, at)]
  return {
    previous: link(all[at - 1]),
    next: link(all[at + 1]),
    nextEmpty: link(after.find((one) => one.cells[triwulan].realisasi === null)),
  }
}

function link(one: PlannedIndikator | undefined): IndikatorLink | null {
  return one === undefined ? null : { indikatorId: one.indikator_id, kode: one.kode, name: one.name }
}
