import type { Triwulan } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { type Cell, indikatorOf, type PlannedIndikator, type YearPlan } from '../year/plan.ts'

export function findIndikator(plan: YearPlan, indikatorId: string): PlannedIndikator {
  const found = indikatorOf(plan).find((one) => one.indikator_id === indikatorId)
  if (found === undefined) {
    throw new AppError('tidak-ditemukan', { sentence: 'Indikator ini tidak ada dalam PK yang berlaku.' })
  }
  return found
}

/** The indicator as it would be with another figure in one quarter. */
export function withRealisasi(
  indikator: PlannedIndikator,
  triwulan: Triwulan,
  measured: Pick<Cell, 'realisasi' | 'komponen'>,
): PlannedIndikator {
  const asal = measured.komponen.length > 0 ? ('dihitung' as const) : indikator.cells[triwulan].asal
  const cell = { ...indikator.cells[triwulan], ...measured, asal }
  return { ...indikator, cells: { ...indikator.cells, [triwulan]: cell } }
}
