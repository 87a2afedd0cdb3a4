import { getBeritaAcara, updateRapat } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { id, shortText, version, writtenDate } from '../input/schemas.ts'
import { readLines } from '../keputusan/read-lines.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
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
    hadir: z.string().max(20_000).default('').transform(readLines),
    beritaAcara: z.preprocess((typed) => (typed === '' ? undefined : typed), id.optional()),
    selesai: z.coerce.boolean().default(false),
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run(
    { tx, unit, actor },
    { id, entitas, tahun, version, tanggal, tempat, hadir, beritaAcara = null, selesai },
  ) {
    const row = await heldDraft(tx, unit, { entitas, tahun, id })
    if (row.version !== version) throw new AppError('keadaan-salah')
    if (selesai && hadir.length === 0)
      throw invalidInput({
        hadir: 'Tulis siapa yang hadir, satu orang tiap baris, sebelum rapat diselesaikan.',
      })
    const paper = beritaAcara === null ? null : await getBeritaAcara(tx, unit, beritaAcara)
    if (beritaAcara !== null && (paper === null || paper.entitas !== entitas || paper.tahun !== tahun))
      throw invalidInput({ beritaAcara: 'Pilih berita acara dari daftar.' })
    const state = selesai ? 'selesai' : 'draf'
    const saved = savedOrRefuse(
      await updateRapat(tx, {
        ...{ unit, id, version, by: actor.personName, tanggal, tempat, hadir, state },
        berita_acara_id: beritaAcara,
      }),
    )
    const perubahan = selesai ? 'diselesaikan' : 'hari, tempat, atau yang hadir'
    return {
      view: { version: saved.version, selesai },
      audit: { subject: `rapat/${id}`, data: { judul: rapatTitle(saved), perubahan } },
    }
  },
})
