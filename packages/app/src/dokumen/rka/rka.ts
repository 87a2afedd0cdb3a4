import type { JenisDokumen } from '../jenis.ts'
import { DOKUMEN } from '../nama.ts'
import { ownBudget, rkaData } from './rka-data.ts'

/** The matrix of activities, volumes and money of an entity, of the year's first budget. */
export const rka: JenisDokumen<'rka'> = {
  jenis: 'rka',
  template: 'rka 1',
  izin: { baca: 'baca', susun: 'baca' },
  layar: 'anggaran',
  beku: 'Tidak dibekukan: mengikuti DIPA awal; volume dan satuannya mengikuti halaman Keluaran.',
  async versi(tx, key) {
    if ((await ownBudget(tx, key)) === null) return []
    const state = { state: 'final', stateLabel: 'Menurut DIPA', nomor: null, tanggal: null }
    return [{ judul: DOKUMEN.rka, ...state }]
  },
  data: (tx, key, { clock }) => rkaData(tx, key, clock),
  nama: ({ office, tahun }) => `Matriks RKA ${office.entity.shortName} ${tahun}`,
}
