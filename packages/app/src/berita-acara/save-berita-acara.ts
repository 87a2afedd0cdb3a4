import { updateBeritaAcara } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { textVersion } from '../draf/text-version.ts'
import { AppError } from '../errors/app-error.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { type SheetRow, saveRows, sheetRow } from '../lembar/save-rows.ts'
import { changedWords, wordRows } from '../lembar/word-rows.ts'
import { giveNumber } from '../nomor/give-number.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { labelOf, readPart, type Typed, tidy, wordsOf } from './berita-acara-words.ts'
import { beritaAcaraAddress, heldBeritaAcara, isiOf, SIGNED } from './load-berita-acara.ts'
import { whoMeets } from './who-meets.ts'

/** The parts of a draft that were written, and where it is asked for the next number of its register. */
export const saveBeritaAcara = defineUseCase({
  name: 'save-berita-acara',
  kind: 'write',
  permission: 'keputusan.susun',
  audit: 'berita-acara.diubah',
  input: beritaAcaraAddress.extend({
    rows: z.array(sheetRow).max(300).default([]),
    ambil: z.coerce.boolean().default(false),
    draf: drafInput,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor, services }, { rows, ambil, draf, ...address }) {
    const { row, office } = await heldBeritaAcara(tx, unit, address)
    if (row.state !== 'draf') throw new AppError('terkunci', { sentence: SIGNED })
    const { timezone } = office.unit
    const today = services.clock.today(timezone)
    const people = await whoMeets(tx, { unit, entitas: row.entitas, tanggal: row.tanggal ?? today })
    const ids = new Set([...people.map((one) => one.row.id), ...row.hadir])
    const before: Typed = { ...isiOf(row), nomor: row.nomor }
    const now = wordRows(wordsOf(before, [...ids]), row)
    const parts: string[] = []
    let isi = before
    const save = async (part: SheetRow) => {
      const saved = now.get(part.id)
      if (saved === undefined) throw new AppError('tidak-ditemukan', { sentence: GONE })
      const text = changedWords(part, saved, { label: labelOf(part.id), timezone })
      if (text === null) return { version: saved.version, audit: null }
      isi = readPart(isi, part.id, text)
      parts.push(labelOf(part.id))
      return { version: textVersion(text), audit: null }
    }
    const kunci = drafKey.beritaAcara(row.id)
    const { view } = await saveRows(tx, { rows, unit, personId: actor.personId, kunci, draf, save })
    const by = actor.personName
    const subject = `berita-acara/${row.id}`
    const after = tidy(isi)
    const nomor = ambil
      ? await giveNumber(tx, {
          ...{ unit, by, register: 'berita-acara', subjek: subject },
          ...{ tanggal: after.tanggal ?? today, perihal: after.judul || 'Berita acara' },
        })
      : after.nomor
    if (nomor !== before.nomor && ambil) parts.push(`Nomor ${nomor}`)
    if (parts.length === 0) return { view: { ...view, nomor }, audit: [] }
    const { id, version } = row
    savedOrRefuse(await updateBeritaAcara(tx, { unit, id, version, by, nomor, isi: after }))
    const data = { judul: after.judul || UNTITLED, perubahan: [...new Set(parts)].join(', ') }
    return { view: { ...view, nomor }, audit: { subject, data } }
  },
})

export const UNTITLED = 'yang belum berjudul'

const GONE = 'Bagian ini tidak ada lagi dalam draf. Muat ulang halaman.'
