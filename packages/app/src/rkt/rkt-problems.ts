import type { LoadedRkt } from './load-rkt.ts'
import { targetText } from './rkt-target.ts'

/** Why a draft cannot be established yet, one sentence each. */
export function rktProblems({ rows }: Pick<LoadedRkt, 'rows'>): string[] {
  if (rows.length === 0) return ['Belum ada indikator. Tulis IKU lebih dahulu, lalu ambil dari Renstra.']
  return rows.flatMap(({ row, target, renstra, differs }) => {
    const ranged = row.batas_bawah !== null && row.batas_atas !== null
    if (target === 'belum-diisi' && !ranged)
      return [`Target ${row.kode} belum diisi. Tulis angkanya, atau – bila memang belum ditargetkan.`]
    if (differs && row.alasan === null)
      return [
        `Target ${row.kode} ${targetText(target)}, sedangkan Renstra ${targetText(renstra)}. Tulis alasannya.`,
      ]
    return []
  })
}
