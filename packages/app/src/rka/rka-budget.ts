import type { Anggaran, AnggaranRow, Rka } from '@akuntabel/store'
import { sumBudget } from '../anggaran/budget-rows.ts'

/** A stage as a budget of which nothing was spent yet. */
export function rkaBudget({ rows }: Pick<Rka, 'rows'>): Pick<Anggaran, 'rows'> {
  return { rows: rows.map((row): AnggaranRow => ({ ...row, blokir: 0n, realisasi: null, sampel: false })) }
}

export function rkaTotal(rka: Pick<Rka, 'rows'>): bigint {
  return sumBudget(rkaBudget(rka)).total.pagu
}
