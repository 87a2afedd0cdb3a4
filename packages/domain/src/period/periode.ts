import type { Triwulan } from './triwulan.ts'

/** Parts of a year that papers are printed of, by the name they have in an address; `Triwulan I` is what they are called. */
export const PERIODE = {
  tw1: 'Triwulan I',
  tw2: 'Triwulan II',
  tw3: 'Triwulan III',
  tw4: 'Triwulan IV',
  semester1: 'Semester I',
  semester2: 'Semester II',
} as const

export type Periode = keyof typeof PERIODE
export const PERIODE_NAMES = Object.keys(PERIODE) as Periode[]

const QUARTERS: Record<Periode, readonly [Triwulan, Triwulan]> = {
  tw1: [1, 1],
  tw2: [2, 2],
  tw3: [3, 3],
  tw4: [4, 4],
  semester1: [1, 2],
  semester2: [3, 4],
}

/**
 * The first and the last quarter of a part of a year. Units: quarters. Source: the calendar year of a plan. Example:
 * `semester2` → 3 and 4. Edge: a quarter is its own first and last. Error: none.
 */
export function quartersOfPeriode(periode: Periode): readonly [dari: Triwulan, sampai: Triwulan] {
  return QUARTERS[periode]
}

/**
 * The name of a quarter among the parts of a year. Units: none. Source: as above. Example: 3 → `tw3`. Edge: never a
 * semester. Error: none.
 */
export function periodeOfQuarter(triwulan: Triwulan): Periode {
  return `tw${triwulan}`
}
