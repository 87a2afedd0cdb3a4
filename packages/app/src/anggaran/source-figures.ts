import { bySource } from '@akuntabel/domain'
import type { Anggaran, Reader } from '@akuntabel/store'
import { sourceChoices } from '../sumber-dana/sources.ts'
import { type BudgetFigures, figures } from './budget-figures.ts'

/** The rows as `bySource` takes them. */
export function sourcedRows({ rows }: Pick<Anggaran, 'rows'>) {
  return rows.map(({ kode, induk_kode: induk, pagu, blokir, realisasi, sumber_dana: sumber }) => ({
    ...{ kode, induk, pagu, blokir, realisasi, sumber },
  }))
}

/** The budget by whose money it is; empty where no row names a source. */
export async function sourceFigures(
  tx: Reader,
  unit: string,
  anggaran: Anggaran,
): Promise<(BudgetFigures & { label: string })[]> {
  const sums = [...bySource(sourcedRows(anggaran))]
  if (sums.every(([kode]) => kode === null)) return []
  const names = new Map((await sourceChoices(tx, unit)).map(({ value, label }) => [value, label]))
  return sums.map(([kode, sum]) => ({
    label: kode === null ? 'Dana yang belum dicatat sumbernya' : (names.get(kode) ?? kode),
    ...figures(sum),
  }))
}
