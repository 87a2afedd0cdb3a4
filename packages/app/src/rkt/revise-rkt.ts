import { reviseRkt as revise } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { alasan, entitasTahun } from '../input/schemas.ts'
import { loadSchedule } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requireRkt, STILL_DRAFT } from './open-rkt.ts'
import { rktTitle } from './rkt-title.ts'

/** An established plan never changes: a change is its next version, a draft with its reason. */
export const reviseRkt = defineUseCase({
  name: 'revise-rkt',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'rkt.versi-baru',
  input: entitasTahun.extend({ alasan }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, { entitas, tahun, alasan }) {
    const rkt = await requireRkt(tx, { unit, entitas, tahun })
    if (rkt.state !== 'ditetapkan') throw new AppError('keadaan-salah', { sentence: STILL_DRAFT })
    const office = await loadSchedule(tx, unit, tahun)
    const draft = await revise(tx, { from: rkt, alasan })
    const judul = rktTitle(draft, office)
    return { view: { versi: draft.versi }, audit: { subject: `rkt/${draft.id}`, data: { judul, alasan } } }
  },
})
