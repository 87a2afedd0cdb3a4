import { formatRupiah } from '@akuntabel/domain'
import type { realisasiPerBulan } from '@akuntabel/store'
import { blankRow, editOf, type SavedRow } from '../lembar/sheet-rows.ts'

export type Spent = Awaited<ReturnType<typeof realisasiPerBulan>>[number]

export const REALISASI_LABELS = { jumlah: 'Realisasi', alasan: 'Alasan melebihi pagu' }

/** Every lowest row as a month's spending is typed in. */
export function realisasiRows(leaves: readonly string[], month: readonly Spent[]): Map<string, SavedRow> {
  const known = new Map(month.map((row) => [row.kode, row]))
  return new Map(
    leaves.map((kode) => {
      const row = known.get(kode)
      const saved =
        row === undefined
          ? blankRow('jumlah', 'alasan')
          : {
              ...editOf(row),
              fields: { jumlah: formatRupiah(row.amount).replace('Rp', ''), alasan: row.alasan ?? '' },
            }
      return [`baris/${kode}`, saved]
    }),
  )
}
