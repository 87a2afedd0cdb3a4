import { Decimal, formatDate, lastDayOfQuarter } from '@akuntabel/domain'
import { getDipa, listDipaRevisi } from '@akuntabel/store'
import type { Sumber } from './sumber.ts'

/** Revisions after the first DIPA; one without a date counts from the first quarter on. */
export const revisiDipa: Sumber = {
  label: 'Banyaknya revisi DIPA sampai akhir triwulan',
  satuan: 'kali',
  async read(tx, { unit, tahun, triwulan }) {
    const dipa = await getDipa(tx, unit, tahun)
    if (dipa === null) return { amount: null, rincian: `Belum ada DIPA ${tahun}.` }
    const end = lastDayOfQuarter(tahun, triwulan)
    const revisions = (await listDipaRevisi(tx, unit, dipa.id)).filter(
      ({ revisi, tanggal }) => revisi > 0 && (tanggal === null || tanggal <= end),
    )
    const named = revisions.map(({ revisi, tanggal }) =>
      tanggal === null ? `revisi ${revisi}` : `revisi ${revisi} (${formatDate(tanggal)})`,
    )
    const said = named.length === 0 ? 'belum ada revisi' : named.join(', ')
    return { amount: new Decimal(revisions.length), rincian: `DIPA ${tahun}: ${said}.` }
  },
}
