import {
  activePeranOfUnit,
  listSubbagian,
  lockRencanaAksi,
  naskahOf,
  pesertaOf,
  putNaskah,
  putPeserta,
  type Reader,
  untukOf,
  updateKegiatan,
  updateUntuk,
} from '@akuntabel/store'
import { z } from 'zod'
import type { Person } from '../auth/person.ts'
import { cellName } from '../draf/cell-name.ts'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { type SheetRow, saveRows, sheetRow } from '../lembar/save-rows.ts'
import { changedWords } from '../lembar/word-rows.ts'
import { colleagues } from '../organisasi/colleagues.ts'
import { type Actor, ALLOWED } from '../permission/actor.ts'
import { loadRencana } from '../rencana-aksi/load-rencana.ts'
import { workersOf } from '../tindak-lanjut/workers-of.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { mayServe } from './kegiatan-links.ts'
import { isiOf, kegiatanRows, labelOf, type ReadIsi, readPart, wholeOf, wordsOf } from './kegiatan-words.ts'
import { heldKegiatan, kegiatanAddress, ownKegiatan, subjectOf } from './load-kegiatan.ts'
import { tellSteps } from './tell-steps.ts'

/** The parts of its form that were written; another who wrote other parts meanwhile is in nobody's way. */
export const saveKegiatan = defineUseCase({
  name: 'save-kegiatan',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'kegiatan.diubah',
  input: kegiatanAddress.extend({ rows: z.array(sheetRow).max(1000).default([]), draf: drafInput }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  before: colleagues,
  async run({ tx, unit, actor, services, before: persons }, { rows, draf, ...address }) {
    const { entitas, tahun } = address
    await lockRencanaAksi(tx, { unit, entitas, tahun })
    const row = await heldKegiatan(tx, actor, { unit, ...address })
    const untuk = await untukOf(tx, unit, row.id)
    const rencana = await loadRencana(tx, { unit, entitas, tahun })
    const { timezone } = rencana.office.unit
    const before = isiOf(row, {
      ...{ peserta: await pesertaOf(tx, unit, [row.id]), naskah: await naskahOf(tx, unit, [row.id]), untuk },
    })
    const now = kegiatanRows(withRoom(wordsOf(before), rows), row)
    const parts: string[] = []
    let isi = before
    const save = async (part: SheetRow) => {
      const saved = now.get(part.id)
      if (saved === undefined) throw new AppError('tidak-ditemukan', { sentence: GONE })
      const text = changedWords(part, saved, { label: labelOf(part.id), timezone })
      if (text === null) return { version: saved.version, audit: null }
      const link = untuk.find((one) => part.id.startsWith(`untuk/${one.id}/`))
      const { why } = link === undefined ? ALLOWED : mayServe(actor, link, rencana)
      if (why !== null) throw new AppError('tidak-berwenang', { sentence: why })
      isi = readPart(isi, part.id, text)
      parts.push(labelOf(part.id).toLowerCase())
      return { version: saved.version, audit: null }
    }
    const kunci = drafKey.kegiatan(row.id)
    const { view } = await saveRows(tx, { rows, unit, personId: actor.personId, kunci, draf, save })
    if (parts.length === 0) return { view, audit: [] }
    const written = kegiatanRows(withRoom(wordsOf(isi), rows), row)
    for (const one of view.saved) one.version = written.get(one.id)?.version ?? one.version
    const after = wholeOf(isi, { tahun, today: services.clock.today(timezone) })
    const people = workersOf(persons, await activePeranOfUnit(tx, unit))
    const owner = await ownerOf(tx, { unit, actor, people, after, before })
    const { nama, jenis, rencana_mulai, rencana_selesai, mulai, selesai, tempat, tahapan } = after
    const { tujuan, hasil, kendala, solusi } = after
    const saved = savedOrRefuse(
      await updateKegiatan(tx, {
        ...{ unit, id: row.id, version: row.version, by: actor.personName },
        change: {
          ...{ nama, jenis, rencana_mulai, rencana_selesai, mulai, selesai, tempat, tahapan },
          ...{ tujuan, hasil, kendala, solusi, ...owner },
        },
      }),
    )
    const of = { unit, kegiatanId: row.id }
    if (parts.includes(labelOf('peserta'))) await putPeserta(tx, of, after.peserta)
    if (parts.includes(labelOf('naskah'))) await putNaskah(tx, of, after.naskah)
    if (parts.includes(labelOf('untuk')))
      for (const one of untuk) await updateUntuk(tx, { unit, id: one.id }, after.untuk[one.id] ?? {})
    const moved = saved.mulai !== row.mulai || saved.selesai !== row.selesai
    const steps = moved ? await tellSteps(tx, [saved], actor) : []
    const data = { nama, perubahan: [...new Set(parts)].join(', ') }
    return { view, audit: [{ subject: subjectOf(row), data }, ...steps] }
  },
})

const GONE = 'Bagian ini tidak ada lagi dalam kegiatan ini. Muat ulang halaman.'

/** A page that was opened when there were more rows may still write in its empty ones. */
function withRoom(words: Record<string, string>, rows: SheetRow[]): Record<string, string> {
  const typed = rows.flatMap(({ id }) => (/^(peserta|naskah)\/\d{1,2}\/\w+$/.test(id) ? id : []))
  return { ...Object.fromEntries(typed.map((id) => [id, ''])), ...words }
}

interface Owner {
  unit: string
  actor: Actor
  people: Person[]
  after: ReadIsi
  before: { orang: string | null; subbagian: string | null }
}

/** Whose it is from now on: of the lists, and never somebody else's by who is bound to a part of the office. */
async function ownerOf(tx: Reader, { unit, actor, people, after, before }: Owner) {
  const part = (await listSubbagian(tx, unit)).find(({ id }) => id === after.subbagian)
  const elsewhere = after.subbagian !== null && part === undefined
  if (elsewhere || !ownKegiatan(actor, { subbagian_id: after.subbagian }).ok)
    throw invalidInput({ [cellName('subbagian', 'isi')]: 'Pilih bagian Anda dari daftar.' })
  const subbagian_id = after.subbagian
  if (after.orang === before.orang) return { subbagian_id }
  const who = people.find(({ id }) => id === after.orang)
  if (after.orang !== null && who === undefined)
    throw invalidInput({ [cellName('orang', 'isi')]: 'Pilih orangnya dari daftar.' })
  return { subbagian_id, person_id: who?.id ?? null, penanggung_jawab: who?.name ?? null }
}
