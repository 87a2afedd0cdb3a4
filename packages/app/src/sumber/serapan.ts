import { formatRupiah, serapan as serapanOf, total } from '@akuntabel/domain'
import { anggaranAt } from '@akuntabel/store'
import type { Sumber } from './sumber.ts'

export const serapan: Sumber = {
  label: 'Serapan anggaran sampai akhir triwulan (%)',
  satuan: 'persen',
  async read(tx, { unit, tahun, triwulan }) {
    const anggaran = await anggaranAt(tx, { unit, tahun, sampaiBulan: triwulan * 3 })
    if (anggaran === null) return { amount: null, rincian: `Belum ada DIPA ${tahun}.` }
    const { pagu, realisasi } = total(
      anggaran.rows.map(({ kode, induk_kode: induk, pagu, realisasi }) => ({ kode, induk, pagu, realisasi })),
    )
    return {
      amount: serapanOf(pagu, realisasi),
      rincian:
        realisasi === null
          ? `Realisasi anggaran ${tahun} belum diisi.`
          : `Realisasi ${formatRupiah(realisasi)} dari pagu ${formatRupiah(pagu)}.`,
    }
  },
}
