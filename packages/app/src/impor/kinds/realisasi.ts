import { formatRupiah, monthName, overPagu } from '@akuntabel/domain'
import {
  anggaranAt,
  getDipa,
  putRealisasiAnggaran,
  realisasiPerBulan,
  removeRealisasiAnggaran,
} from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { loadOffice } from '../../office/office.ts'
import { refreshYearRingkasan } from '../../year/refresh-ringkasan.ts'
import { type ImporKind, ownYear } from '../impor-kind.ts'
import { DIPA_IMPOR } from './dipa.ts'

/** What the rows of a DIPA spent, month by month. */
export const REALISASI_IMPOR: ImporKind = {
  ...ownYear,
  jenis: 'realisasi',
  perEntitas: false,
  lock: DIPA_IMPOR.lock,
  async rows(tx, { unit, tahun }) {
    const dipa = await getDipa(tx, unit, tahun)
    const saved = dipa === null ? [] : await realisasiPerBulan(tx, unit, dipa.id)
    return saved.map(({ kode, bulan, amount, alasan, sampel }) => ({
      id: `${bulan}/${kode}`,
      cells: {
        kode,
        bulan: `${bulan}`,
        jumlah: `${amount}`,
        alasan: alasan ?? '',
        sampel: sampel ? 'ya' : '',
      },
    }))
  },
  nameOf: ({ kode, bulan }) => `${kode} ${monthName(Number(bulan))}`,
  async restore(tx, { place: { unit, tahun }, baris, by }) {
    const before = await anggaranAt(tx, { unit, tahun })
    if (before === null) throw new Error('spending of a DIPA that is not there')
    const key = { unit_code: unit, dipa_id: before.dipa.id }
    for (const { sebelum, sesudah } of baris) {
      const { kode = '', bulan = '' } = sebelum ?? sesudah ?? {}
      const place = { ...key, kode, bulan: Number(bulan) }
      if (sebelum === null) await removeRealisasiAnggaran(tx, place)
      else
        await putRealisasiAnggaran(tx, [
          {
            ...{ ...place, amount: BigInt(sebelum.jumlah ?? '0'), alasan: sebelum.alasan || null },
            ...{ sampel: sebelum.sampel === 'ya', updated_by: by, updated_at: new Date() },
          },
        ])
    }
    const spent = new Map(before.rows.map(({ kode, realisasi }) => [kode, realisasi ?? 0n]))
    for (const { kode, pagu, realisasi } of (await anggaranAt(tx, { unit, tahun }))?.rows ?? []) {
      const change = { pagu: pagu ?? 0n, before: spent.get(kode) ?? 0n, after: realisasi ?? 0n }
      if (pagu !== null && overPagu(change) !== null)
        throw new AppError('keadaan-salah', {
          sentence: `Realisasi setahun ${kode} akan kembali menjadi ${formatRupiah(change.after)}, di atas pagunya sekarang ${formatRupiah(pagu)}, sehingga impornya tidak dapat dibatalkan.`,
        })
    }
    await refreshYearRingkasan(tx, await loadOffice(tx, unit, tahun), tahun)
  },
}
