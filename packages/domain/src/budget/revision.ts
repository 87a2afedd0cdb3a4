import { formatRupiah } from '../number/rupiah.ts'

export interface BudgetRevision {
  revisi: number
  /** Null for revision 0 only. */
  sebelum: bigint | null
  sesudah: bigint
}

/**
 * Signed change of a DIPA revision: after − before. Units: whole rupiah. Source: docs/domain.md §3.
 * Example: 7.386.977.000 → 7.291.362.000 gives −95.615.000.
 * Edge: revision 0 has no before and gives 0; so does a revision that moves rows only (Revisi POK). Error: none.
 */
export function selisih(revision: Pick<BudgetRevision, 'sebelum' | 'sesudah'>): bigint {
  return revision.sebelum === null ? 0n : revision.sesudah - revision.sebelum
}

/**
 * Checks that DIPA revisions form a chain: pagu before (n) = pagu after (n − 1).
 * Units: whole rupiah. Source: docs/domain.md §3. Example: a sound chain gives an empty list.
 * Edge: order of the list does not matter; an empty list is sound.
 * Error: one Indonesian sentence for each break, missing number, doubled number or wrong start.
 */
export function checkRevisionChain(revisions: readonly BudgetRevision[]): string[] {
  const sorted = revisions.toSorted((a, b) => a.revisi - b.revisi)
  return sorted.flatMap((revision, index) => linkErrors(revision, sorted[index - 1]))
}

function linkErrors(revision: BudgetRevision, previous: BudgetRevision | undefined): string[] {
  const { revisi, sebelum } = revision
  if (previous === undefined) return startErrors(revision)
  if (revisi === previous.revisi) return [`Revisi ${revisi} tercatat dua kali.`]
  if (revisi !== previous.revisi + 1)
    return [`Revisi ${previous.revisi + 1} tidak ada sebelum revisi ${revisi}.`]
  if (sebelum === null) return [`Revisi ${revisi} tidak menyebut pagu sebelum revisi.`]
  if (sebelum === previous.sesudah) return []
  const [stated, expected] = [formatRupiah(sebelum), formatRupiah(previous.sesudah)]
  return [
    `Revisi ${revisi} mulai dari ${stated}, padahal revisi ${previous.revisi} berakhir pada ${expected}.`,
  ]
}

function startErrors({ revisi, sebelum }: BudgetRevision): string[] {
  if (revisi !== 0) return [`Rantai revisi harus mulai dari DIPA awal (revisi 0), bukan revisi ${revisi}.`]
  return sebelum === null ? [] : ['DIPA awal (revisi 0) tidak memiliki pagu sebelum revisi.']
}
