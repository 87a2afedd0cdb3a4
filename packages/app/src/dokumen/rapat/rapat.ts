import type { DataOf, Jenis } from '@akuntabel/documents'
import { RAPAT_STATES } from '@akuntabel/domain'
import { listRapat } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { rapatTitle } from '../../rapat/load-rapat.ts'
import type { JenisDokumen } from '../jenis.ts'
import { DOKUMEN } from '../nama.ts'
import { rapatData } from './rapat-data.ts'

type RapatJenisDokumen = Extract<Jenis, 'undangan-rapat' | 'daftar-hadir' | 'notulen'>

/** The letter that calls people to a meeting. */
export const undanganRapat = rapatPaper('undangan-rapat')

/** Where those who came sign. */
export const daftarHadir = rapatPaper('daftar-hadir')

/** What a meeting spoke about and decided. */
export const notulen = rapatPaper('notulen')

/** A paper of a meeting; its subject is the meeting. */
function rapatPaper<J extends RapatJenisDokumen>(jenis: J): JenisDokumen<J> {
  const kind: JenisDokumen<RapatJenisDokumen> = {
    jenis,
    template: `${jenis} 1`,
    izin: { baca: 'baca', susun: 'baca' },
    layar: 'rapat',
    beku: 'Tidak dibekukan sebagai berkas: acara, yang hadir, dan putusannya tetap sejak rapat diselesaikan; tanda tangan di atas kertas.',
    async versi(tx, key) {
      return (await listRapat(tx, key)).map((row) => ({
        ...{ judul: rapatTitle(row), subjek: `${jenis}/${row.id}` },
        ...{ state: row.state, stateLabel: RAPAT_STATES[row.state], nomor: null, tanggal: row.tanggal },
      }))
    },
    async subjek(tx, key) {
      const [last] = await listRapat(tx, key)
      if (last !== undefined) return `${jenis}/${last.id}`
      throw new AppError('tidak-ditemukan', {
        sentence: `Belum ada rapat tahun ${key.tahun}. Buat dahulu di halaman Rapat.`,
      })
    },
    data: rapatData,
    nama: ({ judul, office, tanggal, state }: DataOf<'notulen'>) =>
      `${DOKUMEN[jenis].replace(/ Rapat$/, '')} ${judul} ${office.entity.shortName} ${tanggal}${state === 'draf' ? ' (draf)' : ''}`,
  }
  return kind as JenisDokumen<J>
}
