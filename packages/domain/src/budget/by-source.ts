import { inherited } from './keluaran.ts'
import { type BudgetRow, type BudgetSum, total } from './roll-up.ts'

export interface SourcedRow extends BudgetRow {
  /** Code of whose money pays it; null: as the row above says. */
  sumber: string | null
}

/**
 * The budget by whose money it is, in the order the sources first occur. Units: whole rupiah. Source: docs/domain.md §3.
 * Example: 3364.BAA.008 (HIBAH) 1.764.964.000 among rows of RM → RM 2.338.481.000, HIBAH 1.764.964.000, together the
 * total. Edge: rows that say nothing, and nobody above them, are under null; no rows give an empty map. Error: as `total`.
 */
export function bySource(rows: readonly SourcedRow[]): Map<string | null, BudgetSum> {
  const owners = new Map(rows.map(({ kode, induk, sumber }) => [kode, { induk, own: sumber }]))
  const parents = new Set(rows.map(({ induk }) => induk))
  const leaves = rows.filter(({ kode }) => !parents.has(kode))
  const groups = Map.groupBy(leaves, ({ kode }) => inherited(kode, owners))
  return new Map(
    [...groups].map(([sumber, own]) => [sumber, total(own.map((row) => ({ ...row, induk: null })))]),
  )
}
