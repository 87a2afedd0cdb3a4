import { isPlanned } from '../../year/load-plan.ts'
import type { JenisDokumen } from '../jenis.ts'
import { rencanaAksiData } from './rencana-aksi-data.ts'

/** The action plan of an agreement by quarters. */
export const rencanaAksi: JenisDokumen<'rencana-aksi'> = {
  jenis: 'rencana-aksi',
  template: 'rencana-aksi 1',
  izin: { baca: 'baca', susun: 'baca' },
  layar: 'perjanjian',
  beku: 'Tidak dibekukan: langkahnya dapat disesuaikan sepanjang tahun; tanggalnya diberikan saat ditandatangani.',
  ada: isPlanned,
  data: (tx, key, { clock }) => rencanaAksiData(tx, key, clock),
  nama: (data) => nameOf(data, ''),
}

/** The same plan by months. */
export const rencanaAksiBulanan: JenisDokumen<'rencana-aksi-bulanan'> = {
  ...rencanaAksi,
  jenis: 'rencana-aksi-bulanan',
  template: 'rencana-aksi-bulanan 1',
  nama: (data) => nameOf(data, ' per bulan'),
}

function nameOf(
  { office, tahun, state }: Awaited<ReturnType<typeof rencanaAksiData>>,
  variant: string,
): string {
  return `Rencana Aksi ${office.entity.shortName} ${tahun}${variant}${state === 'draf' ? ' (draf)' : ''}`
}
