import { updateKeputusan } from '@akuntabel/store'
import { z } from 'zod'
import { libraryOf } from '../dasar-hukum/library.ts'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { textVersion } from '../draf/text-version.ts'
import { AppError } from '../errors/app-error.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { type SheetRow, saveRows, sheetRow } from '../lembar/save-rows.ts'
import { changedWords, wordRows } from '../lembar/word-rows.ts'
import { giveNumber } from '../nomor/give-number.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { labelOf, readPart, type Typed, tidy, wordsOf } from './keputusan-words.ts'
import { heldKeputusan, isiOf, keputusanAddress } from './load-keputusan.ts'
import { meetingsOfYear } from './meetings-of-year.ts'

/** The parts of a draft that were written, and where it is asked for the next number of its register. */
export const saveKeputusan = defineUseCase({
  name: 'save-keputusan',
  kind: 'write',
  permission: 'keputusan.susun',
  audit: 'keputusan.diubah',
  input: keputusanAddress.extend({
    rows: z.array(sheetRow).max(500).default([]),
    ambil: z.coerce.boolean().default(false),
    draf: drafInput,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor, services }, { rows, ambil, draf, ...address }) {
    const { row, office } = await heldKeputusan(tx, unit, address)
    if (row.state !== 'draf') throw new AppError('terkunci', { sentence: DECIDED })
    const { id, entitas, tahun, version } = row
    const { timezone } = office.unit
    const library = (await libraryOf(tx, unit)).map(({ kode }) => kode)
    const known = {
      laws: [...new Set([...library, ...row.mengingat])],
      rapat: await meetingsOfYear(tx, { unit, tahun }),
    }
    const before: Typed = { ...isiOf(row), nomor: row.nomor }
    const now = wordRows(wordsOf(before, known), row)
    const parts: string[] = []
    let isi = before
    const save = async (part: SheetRow) => {
      const saved = now.get(part.id)
      if (saved === undefined) throw new AppError('tidak-ditemukan', { sentence: GONE })
      const text = changedWords(part, saved, { label: labelOf(part.id), timezone })
      if (text === null) return { version: saved.version, audit: null }
      isi = readPart(isi, { part: part.id, text }, known)
      parts.push(labelOf(part.id))
      return { version: textVersion(text), audit: null }
    }
    const kunci = drafKey.keputusan(id)
    const { view } = await saveRows(tx, { rows, unit, personId: actor.personId, kunci, draf, save })
    const by = actor.personName
    const subject = `keputusan/${id}`
    const after = tidy(isi)
    const nomor = ambil
      ? await giveNumber(tx, {
          ...{ unit, by, register: entitas === 'kpu' ? 'keputusan' : 'keputusan-sekretaris' },
          ...{ tanggal: services.clock.today(timezone), perihal: after.judul || 'Keputusan' },
          subjek: subject,
        })
      : after.nomor
    if (ambil && nomor !== before.nomor) parts.push(`nomor ${nomor}`)
    if (parts.length === 0) return { view: { ...view, nomor }, audit: [] }
    savedOrRefuse(await updateKeputusan(tx, { unit, id, version, by, nomor, isi: after }))
    const data = { judul: after.judul || 'yang belum berjudul', perubahan: [...new Set(parts)].join(', ') }
    return { view: { ...view, nomor }, audit: { subject, data } }
  },
})

export const DECIDED = 'Keputusan ini sudah ditetapkan dan tidak berubah lagi.'

const GONE = 'Bagian ini tidak ada lagi dalam draf. Muat ulang halaman.'
