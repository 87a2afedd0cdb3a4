import type { JenisDokumen } from '../jenis.ts'
import { lkjData } from './lkj-data.ts'

/** Laporan Kinerja. */
export const lkj: JenisDokumen<'lkj'> = {
  jenis: 'lkj',
  template: 'lkj 2',
  izin: { baca: 'baca', susun: 'lkj.susun' },
  layar: 'laporan',
  data: (tx, key, { state, tanggal, clock }) => lkjData(tx, { key, clock, stamp: { state, tanggal } }),
  nama({ office, tahun, state }) {
    const who = office.entitas === 'kpu' ? office.shortName : `Sekretariat ${office.shortName}`
    return `LKj ${who} ${tahun}${state === 'draf' ? ' (draf)' : ''}`
  },
}
