import { getBeritaAcara, updateRapat } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { id, longText, shortText, version, writtenDate } from '../input/schemas.ts'
import { readLines } from '../keputusan/read-lines.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { keptAgenda } from './agenda.ts'
import { heldDraft, rapatAddress, rapatTitle } from './load-rapat.ts'

/** Day, place and who came; with `selesai` the meeting is over and its decisions become duties. */
export const saveRapat = defineUseCase({
  name: 'save-rapat',
  kind: 'write',
  permission: 'rapat.kelola',
  audit: 'rapat.diubah',
  input: rapatAddress.extend({
    version,
    tanggal: writtenDate,
    tempat: shortText(300),
    waktu: longText(100),
    undangan: z.string().max(20_000).default('').transform(readLines),
    hadir: z.string().max(20_000).default('').transform(readLines),
    beritaAcara: z.preprocess((typed) => (typed === '' ? undefined : typed), id.optional()),
    selesai: z.coerce.boolean().default(false),
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run(
    { tx, unit, actor, services },
    { id, entitas, tahun, version, beritaAcara = null, selesai, waktu = null, ...fields },
  ) {
    const row = await heldDraft(tx, unit, { entitas, tahun, id })
    if (row.version !== version) throw new AppError('keadaan-salah')
    if (selesai && fields.hadir.length === 0)
      throw invalidInput({
        hadir: 'Tulis siapa yang hadir, satu orang tiap baris, sebelum rapat diselesaikan.',
      })
    const paper = beritaAcara === null ? null : await getBeritaAcara(tx, unit, beritaAcara)
    if (beritaAcara !== null && (paper === null || paper.entitas !== entitas || paper.tahun !== tahun))
      throw invalidInput({ beritaAcara: 'Pilih berita acara dari daftar.' })
    const state = selesai ? 'selesai' : 'draf'
    const { timezone } = await loadUnit(tx, unit)
    const acara = selesai ? await keptAgenda(tx, row, services.clock.today(timezone)) : null
    const saved = savedOrRefuse(
      await updateRapat(tx, {
        ...{ unit, id, version, by: actor.personName, ...fields, waktu, state, acara },
        berita_acara_id: beritaAcara,
      }),
    )
    const perubahan = selesai ? 'diselesaikan' : 'hari, tempat, yang diundang, atau yang hadir'
    return {
      view: { version: saved.version, selesai },
      audit: { subject: `rapat/${id}`, data: { judul: rapatTitle(saved), perubahan } },
    }
  },
})
