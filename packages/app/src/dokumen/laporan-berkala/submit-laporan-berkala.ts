import { moveDokumen } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { savedOrRefuse } from '../../errors/saved-or-conflict.ts'
import { kunci } from '../../input/schemas.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { berkalaAddress, berkalaLabel } from './berkala-key.ts'
import { lastDay } from './berkala-quarters.ts'
import { requireDraft } from './berkala-state.ts'
import { loadBerkala } from './load-berkala.ts'
import { requireWhole } from './require-whole.ts'

/** Hands the report to those who sign it; from here on its texts stay as they are. */
export const submitLaporanBerkala = defineUseCase({
  name: 'submit-laporan-berkala',
  kind: 'submit',
  permission: 'lkj.tulis',
  audit: 'laporan-berkala.diajukan',
  input: berkalaAddress.extend({ kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, services }, { kunci: _kunci, ...address }) {
    const key = { unit, ...address }
    const { office, plan } = await loadBerkala(tx, key)
    const { id, version } = await requireDraft(tx, key)
    const tanggal = services.clock.today(office.unit.timezone)
    if (tanggal <= lastDay(key))
      throw new AppError('keadaan-salah', { sentence: 'Masa yang dilaporkan belum berakhir.' })
    await requireWhole(tx, { key, office, plan, clock: services.clock, tanggal })
    savedOrRefuse(await moveDokumen(tx, { unit, id, version, from: 'draf', to: 'diperiksa' }))
    const { entitas, tahun } = key
    return { audit: { subject: `dokumen/${id}`, data: { tahun, entitas, laporan: berkalaLabel(key) } } }
  },
})
