import { RAPAT_JENIS_NAMES } from '@akuntabel/domain'
import { insertRapat } from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { entitasTahun, shortText, triwulan, writtenDate } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { rapatTitle } from './load-rapat.ts'

/** A meeting with its day and place; who came and what was decided is written while it is held. */
export const createRapat = defineUseCase({
  name: 'create-rapat',
  kind: 'write',
  permission: 'rapat.kelola',
  audit: 'rapat.dibuat',
  input: entitasTahun.extend({
    jenis: z.enum(RAPAT_JENIS_NAMES, 'Pilih jenis rapatnya.'),
    triwulan: z.preprocess((typed) => (typed === '' ? undefined : typed), triwulan.optional()),
    tanggal: writtenDate,
    tempat: shortText(300),
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { entitas, tahun, jenis, triwulan = null, tanggal, tempat }) {
    if (jenis === 'evaluasi-triwulan' && triwulan === null)
      throw invalidInput({ triwulan: 'Pilih triwulan yang dievaluasi.' })
    const row = await insertRapat(tx, {
      ...{ unit_code: unit, entitas, tahun, jenis, triwulan, tanggal, tempat },
      ...{ berita_acara_id: null, waktu: null, updated_by: actor.personName, updated_at: new Date() },
    })
    return { view: { id: row.id }, audit: { subject: `rapat/${row.id}`, data: { judul: rapatTitle(row) } } }
  },
})
