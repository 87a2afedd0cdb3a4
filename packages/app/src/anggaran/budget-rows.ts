import { type BudgetSum, rollUp, total } from '@akuntabel/domain'
import type { Anggaran, AnggaranRow } from '@akuntabel/store'

/** A row with its sums; parents are always the sum of their children. */
export interface SummedRow {
  row: AnggaranRow
  /** 0 for programmes, one more per step down. */
  level: number
  leaf: boolean
  sum: BudgetSum
}

export interface SummedBudget {
  rows: SummedRow[]
  total: BudgetSum
}

/** A pagu is known for every lowest row; spending may not have been entered. */
export function sumBudget(anggaran: Pick<Anggaran, 'rows'>): SummedBudget {
  const inputs = anggaran.rows.map(({ kode, induk_kode: induk, pagu, blokir, realisasi }) => ({
    kode,
    induk,
    pagu,
    blokir,
    realisasi,
  }))
  const sums = rollUp(inputs)
  const parents = new Set(inputs.map((row) => row.induk))
  const levels = new Map<string, number>()
  const byKode = new Map(anggaran.rows.map((row) => [row.kode, row]))
  const levelFor = (row: AnggaranRow): number => {
    const known = levels.get(row.kode)
    if (known !== undefined) return known
    const parent = row.induk_kode === null ? undefined : byKode.get(row.induk_kode)
    const level = parent === undefined ? 0 : levelFor(parent) + 1
    levels.set(row.kode, level)
    return level
  }
  return {
    rows: anggaran.rows.map((row) => ({
      row,
      level: levelFor(row),
      leaf: !parents.has(row.kode),
      sum: sums.get(row.kode) as BudgetSum,
    })),
    total: total(inputs),
  }
}

/** The rows that carry figures of their own. */
export function leavesOf({ rows }: Pick<Anggaran, 'rows'>): AnggaranRow[] {
  const parents = new Set(rows.map(({ induk_kode }) => induk_kode))
  return rows.filter(({ kode }) => !parents.has(kode))
}
