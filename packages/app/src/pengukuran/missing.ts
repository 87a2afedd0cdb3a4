import type { Triwulan } from '@akuntabel/store'
import { indikatorOf, type PlannedIndikator, type YearPlan } from '../year/plan.ts'

/** Indicators that must have a figure before the quarter is handed in: those with a target for it, at year's end all. */
export function missingFor(plan: YearPlan, triwulan: Triwulan): PlannedIndikator[] {
  return indikatorOf(plan).filter((one) => {
    const cell = one.cells[triwulan]
    return cell.realisasi === null && (triwulan === 4 || cell.target !== null)
  })
}
