import { KEPUTUSAN_STATES } from '@akuntabel/domain'
import { listKeputusan } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { keputusanData } from '../../keputusan/keputusan-data.ts'
import { requireKeputusan } from '../../keputusan/load-keputusan.ts'
import type { JenisDokumen } from '../jenis.ts'

/** A decree; its subject is one of them. */
export const keputusan: JenisDokumen<'keputusan'> = {
  jenis: 'keputusan',
  template: 'keputusan 1',
  izin: { baca: 'baca', susun: 'baca' },
  layar: 'keputusan',
  beku: 'Tetap sejak ditetapkan; perubahan dibuat sebagai keputusan baru.',
  async versi(tx, key) {
    return (await listKeputusan(tx, key)).map((row) => ({
      judul: row.judul || 'Belum berjudul',
      subjek: `keputusan/${row.id}`,
      ...{ state: row.state, stateLabel: KEPUTUSAN_STATES[row.state] },
      ...{ nomor: row.nomor, tanggal: row.tanggal },
    }))
  },
  async subjek(tx, key) {
    const rows = await listKeputusan(tx, key)
    const last = rows.find(({ state }) => state === 'ditetapkan') ?? rows[0]
    if (last !== undefined) return `keputusan/${last.id}`
    throw new AppError('tidak-ditemukan', {
      sentence: `Belum ada Keputusan tahun ${key.tahun}. Buat drafnya di halaman Keputusan.`,
    })
  },
  async data(tx, { unit, entitas, tahun, subjek }, { clock }) {
    const id = subjek.slice('keputusan/'.length)
    return keputusanData(tx, { ...(await requireKeputusan(tx, unit, { entitas, tahun, id })), clock })
  },
  nama({ office, tahun, judul, nomor, state }) {
    const which = nomor ?? judul.slice(0, 60)
    return `keputusan-${office.code}-${tahun}-${which}${state === 'draf' ? '-draf' : ''}`
  },
}
