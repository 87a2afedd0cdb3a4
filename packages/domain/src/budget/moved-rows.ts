import { type BudgetRow, rollUp } from './roll-up.ts'

export interface MovedRow {
  kode: string
  /** Null: the row is not there. */
  sebelum: bigint | null
  sesudah: bigint | null
  selisih: bigint
}

/**
 * The rows a revision changes, parents as sums, in the order of the later rows and then those that are gone. Units: whole
 * rupiah. Source: docs/domain.md §3. Example: 9.440.000 from 3357.FAD.001 to 3355.994 → both outputs, 3357 and 3355, not
 * the programme above both. Edge: a row that comes or goes with pagu 0 is shown, too; nothing moved gives an empty list.
 * Error: as `rollUp`.
 */
export function movedRows(before: readonly BudgetRow[], after: readonly BudgetRow[]): MovedRow[] {
  const [old, now] = [rollUp(before), rollUp(after)]
  const kodes = new Set([...now.keys(), ...old.keys()])
  return [...kodes].flatMap((kode) => {
    const [sebelum, sesudah] = [old.get(kode)?.pagu ?? null, now.get(kode)?.pagu ?? null]
    return sebelum === sesudah ? [] : [{ kode, sebelum, sesudah, selisih: (sesudah ?? 0n) - (sebelum ?? 0n) }]
  })
}
