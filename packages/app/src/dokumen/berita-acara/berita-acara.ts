import { BERITA_ACARA_STATES } from '@akuntabel/domain'
import { listBeritaAcara } from '@akuntabel/store'
import { beritaAcaraData } from '../../berita-acara/berita-acara-data.ts'
import { requireBeritaAcara } from '../../berita-acara/load-berita-acara.ts'
import { AppError } from '../../errors/app-error.ts'
import type { JenisDokumen } from '../jenis.ts'

/** What a meeting decided; its subject is one of them. */
export const beritaAcara: JenisDokumen<'berita-acara'> = {
  jenis: 'berita-acara',
  template: 'berita-acara 1',
  izin: { baca: 'baca', susun: 'baca' },
  layar: 'berita-acara',
  beku: 'Tetap sejak ditandatangani; rapat berikutnya dicatat sebagai berita acara baru.',
  async versi(tx, key) {
    return (await listBeritaAcara(tx, key)).map((row) => ({
      judul: row.judul || 'Belum berjudul',
      subjek: `berita-acara/${row.id}`,
      ...{ state: row.state, stateLabel: BERITA_ACARA_STATES[row.state] },
      ...{ nomor: row.nomor, tanggal: row.tanggal },
    }))
  },
  async subjek(tx, key) {
    const rows = await listBeritaAcara(tx, key)
    const last = rows.find(({ state }) => state === 'ditandatangani') ?? rows[0]
    if (last !== undefined) return `berita-acara/${last.id}`
    throw new AppError('tidak-ditemukan', {
      sentence: `Belum ada Berita Acara tahun ${key.tahun}. Buat drafnya di halaman Berita Acara.`,
    })
  },
  async data(tx, { unit, entitas, tahun, subjek }, { clock }) {
    const id = subjek.slice('berita-acara/'.length)
    return beritaAcaraData(tx, { ...(await requireBeritaAcara(tx, unit, { entitas, tahun, id })), clock })
  },
  nama({ office, tahun, judul, nomor, state }) {
    const which = nomor ?? judul.slice(0, 60)
    return `berita-acara-${office.code}-${tahun}-${which}${state === 'draf' ? '-draf' : ''}`
  },
}
