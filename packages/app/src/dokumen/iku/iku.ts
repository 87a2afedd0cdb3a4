import { loadSchedule } from '../../office/office.ts'
import type { JenisDokumen } from '../jenis.ts'
import { ikuData } from './iku-data.ts'

/** The book of main indicators; it is established by a decision, whose number and date people write on it. */
export const iku: JenisDokumen<'iku'> = {
  jenis: 'iku',
  template: 'iku 1',
  izin: { baca: 'baca', susun: 'baca' },
  layar: 'iku',
  beku: 'Tidak dibekukan: disusun dari kartu indikator tahun ini; tanggalnya diberikan saat ditandatangani.',
  async data(tx, key, { clock }) {
    return ikuData(tx, { key, office: await loadSchedule(tx, key.unit, key.tahun), clock })
  },
  nama: ({ office, tahun, pk }) =>
    `IKU ${office.entity.shortName} ${tahun}${pk === 'final' ? '' : ' (draf)'}`,
}
