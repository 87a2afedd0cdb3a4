import { ENTITAS, moveBlock, nationalPeriod } from '@akuntabel/domain'
import { type HeldNode, heldNodes, lockRenstra, renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { AppError } from '../errors/app-error.ts'
import { RENSTRA_IMPOR } from '../impor/kinds/renstra.ts'
import { beginImpor, imporInput } from '../impor/record-impor.ts'
import { id, longText, optionalDate, tahun } from '../input/schemas.ts'
import { readWith } from '../input/sentences.ts'
import type { ListRow } from '../lembar/list-sheet.ts'
import type { ListError } from '../lembar/merge-list.ts'
import { mergeForm, settleForm } from '../lembar/save-list.ts'
import { sheetRow } from '../lembar/save-rows.ts'
import { loadUnit } from '../office/office.ts'
import { sourceCodes } from '../sumber-dana/sources.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { openRenstra } from './open-renstra.ts'
import {
  judgeRows,
  type PostedRow,
  type RenstraRule,
  readPostedRows,
  savedRows,
  yearsOf,
} from './renstra-posted.ts'
import {
  inSheet,
  postedFromList,
  renstraContent,
  renstraEdit,
  renstraHead,
  renstraLabels,
  renstraListRows,
} from './renstra-sheet.ts'
import { UNDECREED } from './undecreed.ts'
import { heldSentence, writeRenstra } from './write-renstra.ts'

const head = z.object({
  nomor: longText(100),
  tanggal: optionalDate,
  visi: longText(2000),
  misi: longText(5000),
  tercetak: z.enum(['', 'ya'], 'Pilih dari daftar.').default(''),
})

/** One row, with all that stands under it, changes places with its neighbour of the same level. */
const pindah = z.object({ id, arah: z.enum(['naik', 'turun'], 'Pilih naik atau turun.') })

/** What was typed into a plan, cell by cell: visi, misi, and its rows with their funding, places and kinds. */
export const editRenstra = defineUseCase({
  name: 'edit-renstra',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'renstra.disimpan',
  input: z.object({
    tahun,
    rows: z.array(sheetRow).max(3000),
    draf: drafInput,
    impor: imporInput,
    pindah: pindah.optional(),
  }),
  year: 'none',
  async run({ tx, unit, actor }, { tahun, rows: posted, draf, impor, pindah }) {
    await lockRenstra(tx, unit)
    const before = await renstraWorkedOn(tx, unit, tahun)
    const { write } = await openRenstra(tx, unit, before)
    if (!write.ok) throw new AppError('terkunci', { sentence: write.why as string })
    const period = before ?? nationalPeriod(tahun)
    const years = yearsOf(period)
    const saved = before === null ? [] : await savedRows(tx, { unit, renstra: before, years })
    const held = before === null ? [] : await heldNodes(tx, { unit, renstraId: before.id })
    const { timezone } = await loadUnit(tx, unit)
    const labels = renstraLabels(years)
    const asked = posted.find(({ id }) => id === 'kepala')?.fields.tercetak
    const rule = {
      tercetak: asked === undefined ? (before?.tercetak ?? false) : asked === 'ya',
      sumber: await sourceCodes(tx, unit),
    }
    const form = mergeForm({
      ...{ posted, timezone, whole: impor !== undefined, edit: await renstraEdit(tx, unit, before) },
      kepala: { saved: renstraHead(before), content: [], labels, check: headErrors },
      baris: {
        saved: renstraListRows(saved, years),
        content: renstraContent(years),
        labels,
        check: (rows) => [
          ...inSheet(judgeRows(postedFromList(rows, years), rule).errors, years),
          ...missing(rows, held),
        ],
      },
    })
    const { mulai } = period
    const { personId } = actor
    await settleForm(tx, { unit, personId, kunci: drafKey.renstra(mulai), draf }, form)
    const typed = postedFromList(form.baris.rows, years)
    const order = pindah === undefined ? null : moved(typed, { pindah, rule })
    if (form.baris.changed + form.kepala.changed === 0 && order === null)
      return { view: form.view, audit: [] }
    const baris = order ?? typed
    const above = head.parse(form.kepala.rows[0]?.cells)
    const kept = await beginImpor(tx, RENSTRA_IMPOR, { unit, entitas: ENTITAS[0], tahun, berkas: impor })
    const { audit } = await writeRenstra(tx, {
      ...{ unit, before, period, saved, baris, rows: readPostedRows(baris, rule).rows },
      head: {
        nomor: above.nomor ?? null,
        tanggal: above.tanggal ?? null,
        visi: above.visi ?? '',
        misi: above.misi ?? '',
        tercetak: above.tercetak === 'ya',
      },
    })
    await kept.done(tx, actor.personName)
    return { view: form.view, audit: [audit] }
  },
})

function headErrors([row]: ListRow[]): ListError[] {
  const read = readWith(head, row?.cells ?? {})
  if (read.success) {
    const { tercetak, nomor, tanggal } = read.data
    const lacks = tercetak === 'ya' && !(nomor && tanggal)
    return lacks ? [{ at: 0, field: 'tercetak', sentence: UNDECREED }] : []
  }
  return read.error.issues.map(({ path, message }) => ({ at: 0, field: String(path[0]), sentence: message }))
}

/** Null where it has no neighbour to change places with. */
function moved(
  baris: readonly PostedRow[],
  { pindah, rule }: { pindah: { id: string; arah: 'naik' | 'turun' }; rule: RenstraRule },
): PostedRow[] | null {
  const at = baris.findIndex(({ id }) => id === pindah.id)
  if (at === -1) throw new AppError('tidak-ditemukan', { sentence: GONE })
  const order = moveBlock(readPostedRows(baris, rule).rows, { at, arah: pindah.arah })
  return order?.map((place) => baris[place] as PostedRow) ?? null
}

const GONE = 'Baris ini sudah dihapus orang lain. Muat ulang halaman.'

/** Rows that something hangs on are not taken out. */
function missing(rows: readonly ListRow[], held: HeldNode[]): ListError[] {
  const there = new Set(rows.map(({ id }) => id))
  return held
    .filter(({ id }) => !there.has(`baris/${id}`))
    .map((node) => ({ at: -1, field: 'uraian', sentence: heldSentence(node) }))
}
