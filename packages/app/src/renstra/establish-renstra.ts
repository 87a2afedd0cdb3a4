import { lockRenstra, moveRenstra, renstraRows, renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { alasan, kunci, tahun } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { openRenstra } from './open-renstra.ts'

/** From now on the plan rules its years: it has its decree, a tujuan with a sasaran, and a program. */
export const establishRenstra = defineUseCase({
  name: 'establish-renstra',
  kind: 'submit',
  permission: 'pk.susun',
  audit: 'renstra.ditetapkan',
  input: z.object({ tahun, kunci }),
  year: 'none',
  async run({ tx, unit }, { tahun }) {
    await lockRenstra(tx, unit)
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const { establish } = await openRenstra(tx, unit, renstra)
    if (renstra === null || !establish.ok)
      throw new AppError('keadaan-salah', { sentence: establish.why as string })
    const kinds = new Set((await renstraRows(tx, unit, renstra.id)).map(({ kind }) => kind))
    const lacks = [
      ...(renstra.nomor === null || renstra.tanggal === null ? ['nomor dan tanggal keputusan'] : []),
      ...(renstra.visi === '' ? ['visi'] : []),
      ...(kinds.has('sasaran') ? [] : ['tujuan dengan sasaran strategis']),
      ...(kinds.has('program') ? [] : ['program']),
    ]
    if (lacks.length > 0)
      throw new AppError('belum-lengkap', {
        sentence: `Renstra belum dapat ditetapkan. Lengkapi: ${lacks.join(', ')}.`,
      })
    await moveRenstra(tx, { unit, id: renstra.id, from: renstra.state, to: 'ditetapkan' })
    const periode = `${renstra.mulai}–${renstra.selesai}`
    return { audit: { subject: `renstra/${renstra.id}`, data: { periode, nomor: renstra.nomor } } }
  },
})

/** Back to a draft, while no PK stands on it. */
export const reopenRenstra = defineUseCase({
  name: 'reopen-renstra',
  kind: 'submit',
  permission: 'pk.susun',
  audit: 'renstra.dibuka',
  input: z.object({ tahun, alasan, kunci }),
  year: 'none',
  async run({ tx, unit }, { tahun, alasan }) {
    await lockRenstra(tx, unit)
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const { reopen } = await openRenstra(tx, unit, renstra)
    if (renstra === null || !reopen.ok)
      throw new AppError('keadaan-salah', { sentence: reopen.why as string })
    await moveRenstra(tx, { unit, id: renstra.id, from: renstra.state, to: 'draf' })
    const periode = `${renstra.mulai}–${renstra.selesai}`
    return { audit: { subject: `renstra/${renstra.id}`, data: { periode, alasan } } }
  },
})
