import { type MovedRow, movedRows } from '@akuntabel/domain'
import type { Anggaran } from '@akuntabel/store'

/** What changes from one state of a DIPA to another, parents as sums. */
export function movedBetween(before: Anggaran, after: Anggaran): MovedRow[] {
  return movedRows(budgetRows(before), budgetRows(after))
}

/** The lowest of the rows that change. */
export function movedLeaves(before: Anggaran, after: Anggaran): string[] {
  const parents = new Set([...before.rows, ...after.rows].map(({ induk_kode }) => induk_kode))
  return movedBetween(before, after).flatMap(({ kode }) => (parents.has(kode) ? [] : [kode]))
}

/** A row that is only there because it was spent on is no row of the revision. */
function budgetRows({ rows }: Anggaran) {
  const parents = new Set(rows.map(({ induk_kode }) => induk_kode))
  return rows
    .filter(({ kode, pagu }) => pagu !== null || parents.has(kode))
    .map(({ kode, induk_kode: induk, pagu, realisasi }) => ({ kode, induk, pagu, realisasi }))
}
