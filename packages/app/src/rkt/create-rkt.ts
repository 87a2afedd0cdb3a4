import { createRkt as create } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun } from '../input/schemas.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { loadSchedule } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { fillRkt, RKT_SOURCES, sourceRows } from './fill-rkt.ts'
import { rktTitle } from './rkt-title.ts'

export const rktSource = z.enum(RKT_SOURCES, 'Pilih: dari Renstra, atau dari tahun lalu.')

/** A first draft: every IKU of the entity, with the Renstra's targets of the year or last year's. */
export const createRkt = defineUseCase({
  name: 'create-rkt',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'rkt.dibuat',
  input: entitasTahun.extend({ dari: rktSource.default('renstra') }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { entitas, tahun, dari }) {
    const office = await loadSchedule(tx, unit, tahun)
    requireEntitas(office.lembaga, entitas)
    const period = { unit, entitas, tahun }
    const rows = await sourceRows(tx, { ...period, dari })
    if (rows === null) throw new AppError('tidak-ditemukan', { sentence: noLastYear(tahun) })
    if (rows.length === 0) {
      throw new AppError('belum-lengkap', {
        sentence: `Belum ada IKU untuk tahun ${tahun}. Tulis IKU lebih dahulu, lalu susun RKT.`,
      })
    }
    const rkt = await create(tx, period)
    if (rkt === null) {
      throw new AppError('sudah-ada', {
        sentence: `RKT tahun ${tahun} sudah ada. Buka RKT itu, atau buat versi berikutnya.`,
      })
    }
    await fillRkt(tx, { rkt, rows, by: actor.personName })
    const judul = rktTitle(rkt, office)
    return { view: { id: rkt.id }, audit: { subject: `rkt/${rkt.id}`, data: { judul } } }
  },
})

export function noLastYear(tahun: number): string {
  return `Belum ada RKT tahun ${tahun - 1} yang ditetapkan, sehingga tidak ada yang dapat disalin.`
}
