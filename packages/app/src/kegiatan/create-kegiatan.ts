import { KEGIATAN_JENIS_NAMES } from '@akuntabel/domain'
import { insertKegiatan, listKegiatan, listSubbagian, lockRencanaAksi } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { entitasTahun, optionalDate, shortText, writtenDate } from '../input/schemas.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { loadSchedule } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { spanOf, spanProblem } from './kegiatan-dates.ts'
import { ownKegiatan, subjectOf } from './load-kegiatan.ts'

/** Something that is to be carried out in a year; what came of it is written on its own page. */
export const createKegiatan = defineUseCase({
  name: 'create-kegiatan',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'kegiatan.dibuat',
  input: entitasTahun.extend({
    nama: shortText(300),
    jenis: z.enum(KEGIATAN_JENIS_NAMES, 'Pilih jenisnya.'),
    mulai: writtenDate,
    selesai: optionalDate,
    subbagian: z.string().trim().max(100).default(''),
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { entitas, tahun, nama, jenis, mulai, selesai, subbagian }) {
    requireEntitas((await loadSchedule(tx, unit, tahun)).lembaga, entitas)
    const span = spanOf(mulai, selesai)
    const problem = spanProblem(span, { tahun })
    if (problem !== null) throw invalidInput({ [problem.end]: problem.sentence })
    const part = (await listSubbagian(tx, unit)).find((one) => one.id === subbagian)
    if (subbagian !== '' && part === undefined) throw invalidInput({ subbagian: 'Pilih dari daftar.' })
    const subbagian_id = part?.id ?? null
    const { why } = ownKegiatan(actor, { subbagian_id })
    if (why !== null) throw new AppError('tidak-berwenang', { sentence: why })
    // Of two equal forms the second waits here for the first.
    await lockRencanaAksi(tx, { unit, entitas, tahun })
    const same = (await listKegiatan(tx, { unit, entitas, tahun })).some(
      (one) =>
        one.nama === nama &&
        one.subbagian_id === subbagian_id &&
        one.rencana_mulai === span.mulai &&
        one.rencana_selesai === span.selesai,
    )
    if (same) throw new AppError('sudah-ada', { sentence: SAME })
    const row = await insertKegiatan(tx, {
      ...{ unit_code: unit, entitas, tahun, jenis, nama, subbagian_id },
      ...{ rencana_mulai: span.mulai, rencana_selesai: span.selesai },
      ...{ updated_by: actor.personName, updated_at: new Date() },
    })
    return { view: { id: row.id }, audit: { subject: subjectOf(row), data: { nama } } }
  },
})

const SAME =
  'Kegiatan dengan nama, tanggal, dan bagian ini sudah tercatat. Buka yang ada, atau bedakan namanya.'
