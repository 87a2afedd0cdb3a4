import { PK_STATES } from '@akuntabel/domain'
import { currentPk, listPk } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { entitasLabel } from '../../lembaga/lembaga-of.ts'
import { loadSchedule } from '../../office/office.ts'
import { loadPk } from '../../pk/load-pk.ts'
import { requireAddress } from '../../pk/pk-address.ts'
import { pkTitle } from '../../pk/pk-title.ts'
import type { JenisDokumen } from '../jenis.ts'
import { pkData } from './pk-data.ts'

/** Perjanjian Kinerja; its subject is one version of it. */
export const pk: JenisDokumen<'pk'> = {
  jenis: 'pk',
  template: 'pk 1',
  izin: { baca: 'baca', susun: 'baca' },
  layar: 'perjanjian',
  beku: 'Tetap sejak ditandatangani; perubahan dibuat sebagai revisi.',
  async versi(tx, { unit, entitas, tahun }) {
    const office = await loadSchedule(tx, unit, tahun)
    return (await listPk(tx, { unit, entitas, tahun })).map((pk) => ({
      judul: pkTitle(pk, office),
      subjek: `pk/${pk.id}`,
      ...{ state: pk.state, stateLabel: PK_STATES[pk.state], nomor: pk.nomor, tanggal: pk.tanggal },
    }))
  },
  async subjek(tx, { unit, entitas, tahun }) {
    const current = await currentPk(tx, { unit, entitas, tahun })
    if (current !== null) return `pk/${current.id}`
    const office = await loadSchedule(tx, unit, tahun)
    throw new AppError('tidak-ditemukan', {
      sentence: `Belum ada Perjanjian Kinerja ${entitasLabel(office, entitas)} tahun ${tahun}. Buat drafnya di halaman Perjanjian.`,
    })
  },
  async data(tx, { unit, entitas, tahun, subjek }, { clock }) {
    const loaded = await loadPk(tx, { unit, id: subjek.slice('pk/'.length), clock })
    requireAddress(loaded.full.pk, { entitas, tahun })
    return pkData(tx, loaded)
  },
  nama({ office, tahun, revisi, state }) {
    const draft = state === 'draf' || state === 'diajukan' ? '-draf' : ''
    return `pk-${office.code}-${office.entitas}-${tahun}${revisi === 0 ? '' : `-revisi-${revisi}`}${draft}`
  },
}
