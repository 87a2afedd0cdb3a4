import { RKT_STATES } from '@akuntabel/domain'
import { listRkt } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { entitasLabel } from '../../lembaga/lembaga-of.ts'
import { loadSchedule } from '../../office/office.ts'
import { rktTitle } from '../../rkt/rkt-title.ts'
import type { JenisDokumen } from '../jenis.ts'
import { DOKUMEN } from '../nama.ts'
import { rktData } from './rkt-data.ts'

/** The plan of a year with the budget that serves it; its subject is one version of it. */
export const rkt = kindOf('rkt')

/** The same plan with what will be done. */
export const rencanaKerja = kindOf('rencana-kerja')

function kindOf<J extends 'rkt' | 'rencana-kerja'>(jenis: J): JenisDokumen<J> {
  return {
    jenis,
    template: `${jenis} 1`,
    izin: { baca: 'baca', susun: 'baca' },
    layar: 'rkt',
    beku: 'Tidak dibekukan: target tetap sejak RKT ditetapkan, keluaran dan langkahnya mengikuti DIPA dan rencana aksi.',
    async versi(tx, { unit, entitas, tahun }) {
      const office = await loadSchedule(tx, unit, tahun)
      return (await listRkt(tx, { unit, entitas, tahun })).map((one) => ({
        judul: rktTitle(one, office, DOKUMEN[jenis]),
        subjek: `${jenis}/${one.id}`,
        ...{ state: one.state, stateLabel: RKT_STATES[one.state], nomor: one.nomor, tanggal: one.tanggal },
      }))
    },
    async subjek(tx, { unit, entitas, tahun }) {
      const [newest] = await listRkt(tx, { unit, entitas, tahun })
      if (newest !== undefined) return `${jenis}/${newest.id}`
      const office = await loadSchedule(tx, unit, tahun)
      throw new AppError('tidak-ditemukan', {
        sentence: `Belum ada RKT ${entitasLabel(office, entitas)} tahun ${tahun}. Buat drafnya di halaman RKT.`,
      })
    },
    data: (tx, key, { clock }) => rktData(tx, key, clock),
    nama({ office, tahun, versi, state }) {
      const name = jenis === 'rkt' ? 'RKT' : 'Rencana Kerja'
      const draft = state === 'draf' ? ' (draf)' : ''
      return `${name} ${office.entity.shortName} ${tahun}${versi === 1 ? '' : ` versi ${versi}`}${draft}`
    },
  }
}
