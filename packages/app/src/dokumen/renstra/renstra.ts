import { RENSTRA_STATES } from '@akuntabel/domain'
import { renstraWorkedOn } from '@akuntabel/store'
import type { JenisDokumen } from '../jenis.ts'
import { DOKUMEN } from '../nama.ts'
import { renstraBookData } from './renstra-data.ts'

/** The book of the strategic plan of a period; it is one for the whole office and all its years. */
export const renstra: JenisDokumen<'renstra'> = {
  jenis: 'renstra',
  template: 'renstra 1',
  izin: { baca: 'baca', susun: 'baca' },
  layar: 'renstra',
  beku: 'Tidak dibekukan: isinya tetap sejak Renstra ditetapkan; nama pejabat menurut tanggal keputusannya.',
  async versi(tx, { unit, tahun }) {
    const plan = await renstraWorkedOn(tx, unit, tahun)
    if (plan === null) return []
    const { mulai, selesai, state, nomor, tanggal } = plan
    const judul = `${DOKUMEN.renstra} ${mulai}–${selesai}`
    return [{ judul, state, stateLabel: RENSTRA_STATES[state], nomor, tanggal }]
  },
  data: (tx, key, { clock }) => renstraBookData(tx, key, clock),
  nama: ({ office, periode: [from, to], state }) =>
    `Renstra ${office.entity.shortName} ${from}-${to}${state === 'draf' ? ' (draf)' : ''}`,
}
