import { ensureDokumen, moveDokumen } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { savedOrRefuse } from '../../errors/saved-or-conflict.ts'
import { entitasTahun, kunci } from '../../input/schemas.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { requirePlan } from '../../year/load-plan.ts'
import { openForWriting } from './lkj-state.ts'
import { requireComplete } from './require-complete.ts'

/** Hands the draft to those who make it final; from here on its texts stay as they are. */
export const submitLkj = defineUseCase({
  name: 'submit-lkj',
  kind: 'submit',
  permission: 'lkj.tulis',
  audit: 'lkj.diajukan',
  input: entitasTahun.extend({ kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, services }, { entitas, tahun }) {
    const key = { unit, entitas, tahun }
    const { office, plan } = await requirePlan(tx, key)
    const dokumen = await ensureDokumen(tx, { ...key, jenis: 'lkj' })
    const open = openForWriting(dokumen.state)
    if (!open.ok) throw new AppError('keadaan-salah', { sentence: open.why as string })
    const tanggal = services.clock.today(office.unit.timezone)
    await requireComplete(tx, { key, plan, clock: services.clock, tanggal })
    const { id, version } = dokumen
    savedOrRefuse(await moveDokumen(tx, { unit, id, version, from: 'draf', to: 'diperiksa' }))
    return { audit: { subject: `dokumen/${id}`, data: { tahun, entitas } } }
  },
})
