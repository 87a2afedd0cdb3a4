import {
  addWorkingDays,
  formatDate,
  isAboutPeople,
  PUTUSAN_JENIS,
  PUTUSAN_JENIS_NAMES,
} from '@akuntabel/domain'
import {
  activePeranOfUnit,
  getIndikatorOfYear,
  insertPutusan,
  listLibur,
  type Reader,
} from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { id, longText, shortText } from '../input/schemas.ts'
import { colleagues } from '../organisasi/colleagues.ts'
import { workersOf } from '../tindak-lanjut/workers-of.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { heldDraft, rapatAddress } from './load-rapat.ts'

const blank = (typed: unknown) => (typed === '' ? undefined : typed)

/** One decision: what it changes, who does it, and until when, in working days from the meeting. */
export const decideRapat = defineUseCase({
  name: 'decide-rapat',
  kind: 'write',
  permission: 'rapat.kelola',
  audit: 'rapat.diputuskan',
  input: rapatAddress.extend({
    indikatorId: z.preprocess(blank, id.optional()),
    jenis: z.enum(PUTUSAN_JENIS_NAMES, 'Pilih apa yang diubah.'),
    uraian: shortText(2000),
    orang: z.string().trim().max(200).default(''),
    hariKerja: z.preprocess(
      blank,
      z.coerce.number('Tulis jumlah hari kerja, contoh: 10.').int().min(1).max(250).optional(),
    ),
    subjek: longText(300),
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  before: colleagues,
  async run(
    { tx, unit, actor, before: persons },
    { id, entitas, tahun, indikatorId = null, jenis, uraian, orang, hariKerja, subjek = null },
  ) {
    const rapat = await heldDraft(tx, unit, { entitas, tahun, id })
    if (isAboutPeople(jenis) && !actor.roles.includes('pimpinan'))
      throw invalidInput({ jenis: 'Pimpinan yang mencatat putusan tentang orang.' })
    const card = indikatorId === null ? null : await getIndikatorOfYear(tx, { unit, id: indikatorId, tahun })
    if (indikatorId !== null && card === null)
      throw invalidInput({ indikatorId: 'Pilih indikatornya dari daftar.' })
    const peran = await activePeranOfUnit(tx, unit)
    const able = isAboutPeople(jenis) ? peran.filter(({ role }) => role === 'pimpinan') : peran
    const who = workersOf(persons, able).find((one) => one.id === orang)
    const acts = jenis !== 'tidak-ada'
    if (acts && who === undefined) throw invalidInput({ orang: 'Pilih orangnya dari daftar.' })
    if (acts && hariKerja === undefined)
      throw invalidInput({ hariKerja: 'Tulis jumlah hari kerja, contoh: 10.' })
    const tenggat =
      hariKerja === undefined ? null : await dueAfter(tx, { unit, tanggal: rapat.tanggal, hariKerja })
    const row = await insertPutusan(tx, {
      ...{
        unit_code: unit,
        rapat_id: id,
        indikator_id: indikatorId,
        jenis,
        uraian,
        subjek,
        hasil: null,
        perubahan: null,
      },
      ...(acts
        ? { person_id: who?.id, penanggung_jawab: who?.name, tenggat }
        : { person_id: null, penanggung_jawab: null, tenggat: null }),
      ...{ updated_by: actor.personName, updated_at: new Date() },
    })
    return { view: { id: row.id }, audit: { subject: `rapat/${id}`, data: said(row, card?.kode) } }
  },
})

/** Of a decision about people the trail, which everybody reads, names only that there is one. */
function said(
  row: {
    jenis: (typeof PUTUSAN_JENIS_NAMES)[number]
    uraian: string
    penanggung_jawab: string | null
    tenggat: string | null
  },
  kode: string | undefined,
) {
  if (isAboutPeople(row.jenis)) return { jenis: PUTUSAN_JENIS[row.jenis], uraian: '(hanya dibaca Pimpinan)' }
  const due = row.tenggat === null ? '' : `, oleh ${row.penanggung_jawab}, sampai ${formatDate(row.tenggat)}`
  return {
    jenis: PUTUSAN_JENIS[row.jenis],
    uraian: `${kode === undefined ? '' : `${kode}: `}${row.uraian}${due}`,
  }
}

async function dueAfter(
  tx: Reader,
  { unit, tanggal, hariKerja }: { unit: string; tanggal: string; hariKerja: number },
): Promise<string> {
  const sampai = `${Number(tanggal.slice(0, 4)) + 2}-12-31`
  const days = await listLibur(tx, { unit, dari: tanggal, sampai })
  return addWorkingDays(tanggal, hariKerja, new Set(days.map((day) => day.tanggal)))
}
