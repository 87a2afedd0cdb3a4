import { formatDate } from '@akuntabel/domain'
import { insertPengecualian, listJendela } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { alasan, tahun, writtenDate } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { windowKey, windowName } from './jadwal-rows.ts'

/** Several windows of a year at once, with one reason and one end: for an office that began late. */
export const openExceptions = defineUseCase({
  name: 'open-exceptions',
  kind: 'write',
  permission: 'pengecualian.buka',
  audit: 'pengecualian.dibuka',
  input: z.object({
    tahun,
    /** By their names: `pengukuran-1`. */
    jendela: z.array(z.string().max(30)).max(20).default([]),
    sampai: writtenDate,
    alasan,
  }),
  year: ({ tahun }) => ({ entitas: null, tahun, closed: 'juga-tertutup' }),
  async run({ tx, unit, actor, services }, { tahun, jendela, sampai, alasan }) {
    const { timezone } = await loadUnit(tx, unit)
    if (jendela.length === 0) throw invalidInput({ jendela: 'Pilih paling sedikit satu tugas.' })
    if (sampai < services.clock.today(timezone))
      throw invalidInput({ sampai: 'Pilih hari ini atau sesudahnya.' })
    const known = await listJendela(tx, unit, tahun)
    const chosen = known.filter((row) => jendela.includes(windowKey(row)))
    if (chosen.length !== new Set(jendela).size) throw new AppError('masukan-salah')
    const audit = []
    for (const { jenis, triwulan } of chosen) {
      const window = { unit, tahun, jenis, triwulan }
      const { id } = await insertPengecualian(tx, { ...window, alasan, sampai, oleh: actor.personName })
      const data = {
        jenis: `${windowName({ jenis, triwulan })} ${tahun}`,
        sampai: formatDate(sampai),
        alasan,
      }
      audit.push({ subject: `pengecualian/${id}`, data })
    }
    return { view: { opened: chosen.length }, audit }
  },
})
