import { toRoman } from '@akuntabel/domain'
import type { LkjIndikatorData } from '../../data/lkj.ts'

/** The last quarter that was measured, or of which it was said that nothing can be; null where there is none. */
export function measuredUntil({ triwulan, tidakDiukur = [] }: LkjIndikatorData): number | null {
  const filled = triwulan.filter((one) => one.realisasi !== null).map((one) => one.triwulan)
  if (filled.length === 0) return null
  return Math.max(...filled, ...tidakDiukur.map((one) => one.triwulan))
}

/** `Triwulan III` where the figures of the year stop there; null where the year is whole. A part is no result. */
export function stopsAt(indikator: readonly LkjIndikatorData[]): string | null {
  const until = indikator.flatMap((one) => (one.realisasi === null ? [] : (measuredUntil(one) ?? [])))
  const first = Math.min(4, ...until)
  return first === 4 ? null : `Triwulan ${toRoman(first)}`
}
