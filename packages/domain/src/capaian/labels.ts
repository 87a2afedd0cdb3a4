import type { CapaianReason, Consolidation } from './types.ts'

/** One Indonesian sentence for each reason a capaian is null. */
export const CAPAIAN_REASONS: Record<CapaianReason, string> = {
  'target-kosong': 'Target belum diisi.',
  'realisasi-kosong': 'Realisasi belum diisi.',
  'target-nol': 'Target nol: persentase capaian tidak dapat dihitung.',
  'target-negatif': 'Target negatif: persentase capaian tidak dapat dihitung.',
  'jenis-berbeda': 'Target dan realisasi tidak sejenis, sehingga tidak dapat dibandingkan.',
}

export const CONSOLIDATIONS: Record<Consolidation, string> = {
  jumlah: 'Jumlah semua triwulan',
  'rata-rata': 'Rata-rata triwulan',
  terakhir: 'Triwulan terakhir',
  tertinggi: 'Triwulan tertinggi',
}
