import { ENTITAS, formatRupiah } from '@akuntabel/domain'
import { type Anggaran, anggaranAt, lockYearRingkasan } from '@akuntabel/store'
import { z } from 'zod'
import { cellName } from '../draf/cell-name.ts'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { DIPA_IMPOR } from '../impor/kinds/dipa.ts'
import { beginImpor, imporInput } from '../impor/record-impor.ts'
import { longText, optionalDate } from '../input/schemas.ts'
import { readWith } from '../input/sentences.ts'
import { applyToList, type ListRow } from '../lembar/list-sheet.ts'
import type { ListError } from '../lembar/merge-list.ts'
import { mergeForm, settleForm } from '../lembar/save-list.ts'
import { type SheetRow, sheetRow } from '../lembar/save-rows.ts'
import { loadOffice } from '../office/office.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { dipaEntry } from './dipa-entry.ts'
import { judgeDipa } from './dipa-problems.ts'
import { type DipaPosted, dipaYear } from './dipa-rows.ts'
import { DIPA_CONTENT, DIPA_LABELS, dipaEdit, dipaHead, dipaListRows } from './dipa-sheet.ts'
import { jenisRevisi, revisionStep } from './revision-step.ts'
import { writeDipa } from './write-dipa.ts'

const head = z.object({ nomor: longText(100), tanggal: optionalDate })
const revision = z.object({ tanggal: optionalDate, alasan: longText(500), jenis: jenisRevisi })

/** What was typed into a DIPA, row by row: the same revision set right, or the next one, which is saved whole. */
export const editDipa = defineUseCase({
  name: 'edit-dipa',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.dipa',
  input: dipaYear.extend({ rows: z.array(sheetRow).max(3000), draf: drafInput, impor: imporInput }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit, actor }, { tahun, rows: posted, draf, impor }) {
    const office = await loadOffice(tx, unit, tahun)
    await lockYearRingkasan(tx, { unit, tahun })
    const before = await anggaranAt(tx, { unit, tahun })
    const edit = await dipaEdit(tx, unit, before)
    // What is said of a revision goes with all its rows, or not at all.
    const said = Object.values(posted.find(({ id }) => id === 'revisi')?.fields ?? {})
    const asked = said.some((text) => text.trim() !== '')
    const total = typedTotal(posted, before)
    const form = mergeForm({
      posted,
      edit,
      timezone: office.unit.timezone,
      whole: asked || impor !== undefined,
      kepala: {
        saved: dipaHead(before),
        content: [],
        labels: DIPA_LABELS,
        check: (rows) => headErrors(rows, { before, total }),
      },
      baris: {
        saved: dipaListRows(before),
        content: DIPA_CONTENT,
        labels: DIPA_LABELS,
        check: (rows) => judgeDipa(postedOf(rows), before).problems,
      },
    })
    const { reading } = judgeDipa(postedOf(form.baris.rows), before)
    const changed = form.baris.changed + form.kepala.changed > 0
    if (changed && !reading.ok) throw invalidInput(cellErrors(reading.errors))
    const personId = actor.personId
    await settleForm(tx, { unit, personId, kunci: drafKey.dipa(tahun), draf }, form)
    const paguText = reading.ok ? formatRupiah(reading.total) : ''
    if (!changed || !reading.ok) return { view: { ...form.view, paguText }, audit: [] }
    const [above, step] = form.kepala.rows.map(({ cells }) => cells)
    const { nomor, tanggal } = head.parse(above)
    const next = revisionStep(before, { ...revisionOf(step), total: reading.total })
    // Of a revision without a word of its own, or of which some rows were refused, nobody has said so yet.
    if (!next.ok) throw invalidInput(lacksOf(next.fields, (field) => cellName('revisi', field)))
    const write = {
      ...{ office, tahun, before, rows: reading.rows, total: reading.total },
      ...{ head: { nomor, tanggal }, revision: next.step },
    }
    const kept = await beginImpor(tx, DIPA_IMPOR, { unit, entitas: ENTITAS[0], tahun, berkas: impor })
    const made = await writeDipa(tx, write)
    await kept.done(tx, actor.personName)
    return { view: { ...form.view, paguText }, audit: [dipaEntry(write, made)] }
  },
})

function postedOf(rows: readonly ListRow[]): DipaPosted {
  return rows.map(({ cells: { kode = '', uraian = '', pagu = '', blokir = '' } }) => ({
    ...{ kode, uraian, pagu, blokir },
  }))
}

/** What the rows would come to with everything that was typed; null where they cannot be read. */
function typedTotal(posted: readonly SheetRow[], before: Anggaran | null): bigint | null {
  const changes = new Map(posted.map(({ id, fields }) => [id, fields]))
  const baris = new Map([...changes].filter(([id]) => id !== 'kepala' && id !== 'revisi'))
  const rows = applyToList(dipaListRows(before), { changes: baris, content: DIPA_CONTENT })
  const { reading } = judgeDipa(postedOf(rows), before)
  return reading.ok ? reading.total : null
}

interface HeadAsk {
  before: Anggaran | null
  total: bigint | null
}

function headErrors([above, step]: ListRow[], { before, total }: HeadAsk): ListError[] {
  const errors: ListError[] = []
  const typed = above?.cells ?? {}
  const read = readWith(head, typed)
  if (!read.success)
    for (const { path, message } of read.error.issues)
      errors.push({ at: 0, field: String(path[0]), sentence: message })
  for (const field of ['nomor', 'tanggal'] as const)
    if (typed[field] === '' && before !== null && before.dipa[field] !== null)
      errors.push({
        at: 0,
        field,
        sentence: `${field === 'nomor' ? 'Nomor' : 'Tanggal'} DIPA ini sudah tercatat. Tulis gantinya, jangan dikosongkan.`,
      })
  const dates = readWith(revision, step?.cells ?? {})
  if (!dates.success)
    return [
      ...errors,
      ...dates.error.issues.map(({ path, message }) => ({
        at: 1,
        field: String(path[0]),
        sentence: message,
      })),
    ]
  const next = revisionStep(before, { ...revisionOf(step?.cells), total })
  if (next.ok) return errors
  const lacks = Object.entries(lacksOf(next.fields)).map(([field, sentence]) => ({ at: 1, field, sentence }))
  return [...errors, ...lacks]
}

/** By the fields of the page. */
function lacksOf(fields: Record<string, string>, name = (field: string) => field): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, sentence]) => [
      name(field === 'tanggalRevisi' ? 'tanggal' : field),
      sentence,
    ]),
  )
}

function revisionOf(cells: Record<string, string> = {}) {
  const { tanggal, alasan, jenis } = revision.parse(cells)
  const revisi = cells.revisi === 'baru' ? ('baru' as const) : ('tetap' as const)
  return { revisi, tanggalRevisi: tanggal, alasan, jenis }
}
