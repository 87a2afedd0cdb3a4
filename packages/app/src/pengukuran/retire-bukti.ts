import { getBukti, getIndikatorOfYear, pengukuranById, retireBukti as retire } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { alasan, id } from '../input/schemas.ts'
import { loadOffice } from '../office/office.ts'
import { requireOwnSubbagian } from '../permission/own-subbagian.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { openQuarter } from './open-quarter.ts'

/** Takes a file off its value; file and row stay, so that the trail stays readable. */
export const retireBukti = defineUseCase({
  name: 'retire-bukti',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'bukti.ditarik',
  input: z.object({ id, alasan }),
  year: async ({ id }, { tx, unit }) => {
    const bukti = await getBukti(tx, unit, id)
    const quarter = bukti && (await pengukuranById(tx, unit, bukti.pengukuran_id))
    return quarter ? { entitas: quarter.entitas, tahun: quarter.tahun } : 'none'
  },
  async run({ tx, unit, actor, services }, input) {
    const bukti = await getBukti(tx, unit, input.id)
    const quarter = bukti === null ? null : await pengukuranById(tx, unit, bukti.pengukuran_id)
    if (bukti === null || quarter === null) throw new AppError('tidak-ditemukan')
    const { entitas, tahun, triwulan } = quarter
    const card = await getIndikatorOfYear(tx, { unit, id: bukti.indikator_id, tahun })
    if (card !== null) requireOwnSubbagian(actor, card)
    const office = await loadOffice(tx, unit, tahun)
    const today = services.clock.today(office.unit.timezone)
    await openQuarter(tx, { office, entitas, tahun, triwulan, today })
    if ((await retire(tx, unit, bukti.id)) === null) {
      throw new AppError('keadaan-salah', { sentence: 'Bukti ini sudah ditarik.' })
    }
    return {
      view: {},
      audit: {
        subject: `pengukuran/${bukti.pengukuran_id}/${bukti.indikator_id}`,
        data: { nama: bukti.nama, alasan: input.alasan, bukti: bukti.id },
      },
    }
  },
})
