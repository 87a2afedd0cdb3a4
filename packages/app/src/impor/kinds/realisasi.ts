import { formatRupiah, monthName, overPagu } from '@akuntabel/domain'
import {
  anggaranAt,
  getDipa,
  listRincianPagu,
  listRincianRealisasi,
  putRealisasiAnggaran,
  putRincianPagu,
  putRincianRealisasi,
  type Reader,
  realisasiPerBulan,
  removeRealisasiAnggaran,
} from '@akuntabel/store'
import { leavesOf } from '../../anggaran/budget-rows.ts'
import { rincianOf, rincianText } from '../../anggaran/rincian-text.ts'
import { AppError } from '../../errors/app-error.ts'
import type { ListRow } from '../../lembar/list-sheet.ts'
import { loadOffice } from '../../office/office.ts'
import { refreshYearRingkasan } from '../../year/refresh-ringkasan.ts'
import { type ImporKind, type ImporPlace, ownYear } from '../impor-kind.ts'
import { DIPA_IMPOR } from './dipa.ts'

/** What the rows of a DIPA spent, month by month, and what that and their pagu are made of. */
export const REALISASI_IMPOR: ImporKind = {
  ...ownYear,
  jenis: 'realisasi',
  perEntitas: false,
  lock: DIPA_IMPOR.lock,
  async rows(tx, place) {
    const dipa = await getDipa(tx, place.unit, place.tahun)
    if (dipa === null) return []
    const saved = await realisasiPerBulan(tx, place.unit, dipa.id)
    const parts = Map.groupBy(
      await listRincianRealisasi(tx, { unit: place.unit, dipaId: dipa.id }),
      ({ kode, bulan }) => `${bulan}/${kode}`,
    )
    const spent = saved.map(({ kode, bulan, amount, alasan, sampel }) => ({
      id: `${bulan}/${kode}`,
      cells: {
        ...{ kode, bulan: `${bulan}`, jumlah: `${amount}`, alasan: alasan ?? '', sampel: sampel ? 'ya' : '' },
        rincian: rincianText(parts.get(`${bulan}/${kode}`) ?? []),
      },
    }))
    return [...spent, ...(await paguRows(tx, place))]
  },
  nameOf: ({ kode, bulan }) => (bulan ? `${kode} ${monthName(Number(bulan))}` : `Pagu ${kode}`),
  async restore(tx, { place: { unit, tahun }, baris, actor: { personName: by } }) {
    const before = await anggaranAt(tx, { unit, tahun })
    if (before === null) throw new Error('spending of a DIPA that is not there')
    const key = { unit_code: unit, dipa_id: before.dipa.id }
    const ofDipa = { unit, dipaId: before.dipa.id }
    for (const { id, sebelum, sesudah } of baris) {
      const { kode = '', bulan = '', revisi = '' } = sebelum ?? sesudah ?? {}
      const parts = rincianOf(sebelum?.rincian ?? '')
      if (id.startsWith(PAGU)) {
        const told = parts.map((part) => ({ ...key, kode, revisi: Number(revisi), ...part }))
        await putRincianPagu(tx, { ...ofDipa, revisi: Number(revisi), kode: [kode] }, told)
        continue
      }
      const place = { ...key, kode, bulan: Number(bulan) }
      if (sebelum === null) {
        await removeRealisasiAnggaran(tx, place)
        continue
      }
      await putRealisasiAnggaran(tx, [
        {
          ...{ ...place, amount: BigInt(sebelum.jumlah ?? '0'), alasan: sebelum.alasan || null },
          ...{ sampel: sebelum.sampel === 'ya', updated_by: by, updated_at: new Date() },
        },
      ])
      const told = parts.map((part) => ({ ...place, ...part }))
      await putRincianRealisasi(tx, { ...ofDipa, bulan: [place] }, told)
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

const PAGU = 'pagu/'

/** Every lowest row, so that one whose parts a file told first is no new row. */
async function paguRows(tx: Reader, { unit, tahun }: ImporPlace): Promise<ListRow[]> {
  const anggaran = await anggaranAt(tx, { unit, tahun })
  if (anggaran === null || anggaran.paguRevisi === null) return []
  const revisi = anggaran.paguRevisi
  const told = await listRincianPagu(tx, { unit, dipaId: anggaran.dipa.id, revisi })
  const parts = Map.groupBy(told, ({ kode }) => kode)
  return leavesOf(anggaran).map(({ kode }) => ({
    id: `${PAGU}${kode}`,
    cells: { kode, revisi: `${revisi}`, rincian: rincianText(parts.get(kode) ?? []) },
  }))
}
