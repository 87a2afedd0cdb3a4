import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { tahun } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { openYear } from './open-year.ts'

/** The next year, or an earlier one whose report is still to be written. */
export const openTahun = defineUseCase({
  name: 'open-tahun',
  kind: 'write',
  permission: 'tahun.buka',
  audit: 'tahun.dibuka',
  input: z.object({ tahun }),
  year: 'none',
  async run({ tx, unit, actor, services }, { tahun }) {
    const { timezone } = await loadUnit(tx, unit)
    const latest = latestYear(services.clock.today(timezone))
    if (tahun > latest) throw invalidInput({ tahun: `Paling jauh tahun depan, ${latest}.` })
    if (!(await openYear(tx, { unit, tahun, oleh: actor.personName })))
      throw new AppError('sudah-ada', { sentence: `Tahun ${tahun} sudah dibuka. Pilih tahun lain.` })
    return { view: { tahun }, audit: { subject: `tahun/${tahun}`, data: { tahun } } }
  },
})

/** Nobody plans beyond the year after the calendar's. */
export function latestYear(today: string): number {
  return Number(today.slice(0, 4)) + 1
}
