export const TRIWULAN = [1, 2, 3, 4] as const

export type Triwulan = (typeof TRIWULAN)[number]

/**
 * The quarters that months lie in. Units: months 1 to 12. Source: the calendar year of a plan. Example: 2, 3, 11 → 1, 4.
 * Edge: no month gives none; order and repetition do not matter. Error: none for months of a year.
 */
export function quartersOfMonths(bulan: readonly number[]): Triwulan[] {
  return TRIWULAN.filter((triwulan) => bulan.some((month) => Math.ceil(month / 3) === triwulan))
}
