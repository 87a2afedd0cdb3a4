import {
  deleteRencanaAksi,
  insertRencanaAksi,
  lockRencanaAksi,
  type NewRencanaAksi,
  newId,
  updateRencanaAksi,
  type Writer,
} from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { AppError } from '../errors/app-error.ts'
import { RENCANA_IMPOR } from '../impor/kinds/rencana-aksi.ts'
import { beginImpor, imporInput } from '../impor/record-impor.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { type SheetRow, saveRows, sheetRow } from '../lembar/save-rows.ts'
import { changedFields, type SavedRow } from '../lembar/sheet-rows.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { copySteps } from './copy-steps.ts'
import { type LoadedRencana, loadRencana, type PlannedFor } from './load-rencana.ts'
import { outputsOf, readStep } from './read-step.ts'
import { RENCANA_FIELDS, rencanaRows } from './rencana-rows.ts'
import { rencanaTitle } from './rencana-title.ts'

export const rencanaChange = z.discriminatedUnion('do', [
  z.object({ do: z.literal('naikkan'), id }),
  z.object({ do: z.literal('hapus'), id }),
  z.object({ do: z.literal('salin') }),
])

type RencanaChange = z.output<typeof rencanaChange>

/** Steps as they were typed, new ones and changed ones, and after them one change of which there are and in what order. */
export const saveRencanaAksi = defineUseCase({
  name: 'save-rencana-aksi',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'rencana-aksi.diubah',
  input: entitasTahun.extend({
    rows: z.array(sheetRow).max(2000).default([]),
    change: rencanaChange.optional(),
    draf: drafInput,
    impor: imporInput,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { entitas, tahun, rows, change, draf, impor }) {
    const period = { unit, entitas, tahun }
    // Of two people who plan one year, the second waits here and finds what the first saved.
    await lockRencanaAksi(tx, period)
    const loaded = await loadRencana(tx, period)
    requireEntitas(loaded.office.lembaga, entitas)
    const by = actor.personName
    const outputs = await outputsOf(tx, loaded)
    const now = rencanaRows(loaded, (id) => rows.filter((row) => row.id.startsWith(`baru/${id}/`)).length + 1)
    const entry = (perubahan: string) => ({
      subject: `rencana-aksi/${entitas}/${tahun}`,
      data: { judul: rencanaTitle(period, loaded.office), perubahan },
    })
    const added: NewRencanaAksi[] = []
    const save = async (row: SheetRow) => {
      const saved = savedRow(row, now)
      const perubahan = await saveStep(tx, { loaded, row, now: saved, by, outputs, added })
      const { version } = saved
      return perubahan === null ? { version, audit: null } : { version: version + 1, audit: entry(perubahan) }
    }
    const kunci = drafKey.rencanaAksi({ entitas, tahun })
    const kept = await beginImpor(tx, RENCANA_IMPOR, { ...period, berkas: impor })
    const whole = impor !== undefined
    const { view, audit } = await saveRows(tx, {
      ...{ rows, unit, personId: actor.personId, kunci, draf, save, whole },
    })
    await insertRencanaAksi(tx, added)
    await kept.done(tx, by)
    if (change !== undefined) {
      const perubahan = await applyChange(tx, { loaded: await loadRencana(tx, period), change, by })
      if (perubahan !== null) audit.push(entry(perubahan))
    }
    return { view, audit }
  },
})

/** An empty row is one of its indicator, wherever on the page it stood. */
function savedRow({ id }: SheetRow, now: Map<string, SavedRow>): SavedRow {
  const saved = now.get(id.startsWith('baru/') ? id.replace(/\/\d+$/, '/0') : id)
  if (saved === undefined) throw new AppError('tidak-ditemukan', { sentence: GONE })
  return saved
}

const GONE = 'Langkah ini sudah dihapus orang lain, atau indikatornya tidak ada dalam tahun ini.'

interface StepSave {
  loaded: LoadedRencana
  row: SheetRow
  now: SavedRow
  by: string
  outputs: ReadonlySet<string> | null
  /** New steps, which are inserted at once. */
  added: NewRencanaAksi[]
}

/** What it changed, in words for the trail; null where it says the same already. */
async function saveStep(
  tx: Writer,
  { loaded, row, now, by, outputs, added }: StepSave,
): Promise<string | null> {
  const different = changedFields(row, now, {
    labels: RENCANA_FIELDS,
    timezone: loaded.office.unit.timezone,
  })
  if (different.length === 0) return null
  const [kind, of = ''] = row.id.split('/')
  const typed = { ...now.fields, ...row.fields }
  const { unit, entitas, tahun } = loaded.period
  if (kind === 'baru') {
    const owner = loaded.indikator.find((one) => one.id === of) as PlannedFor
    const step = readStep(typed, { before: [], outputs, loaded })
    const sort = nextSort(owner)
    const placed = {
      unit_code: unit,
      id: newId(tx, 'rencana_aksi'),
      entitas,
      tahun,
      indikator_id: owner.id,
      sort,
    }
    added.push({ ...placed, ...step, updated_by: by })
    owner.steps.push({ ...placed, ...step, version: 1, updated_by: by, updated_at: null })
    return `langkah ${owner.kode} “${step.uraian}” ditambahkan`
  }
  const { owner, step } = found(loaded, of)
  const { biaya, ...read } = readStep(typed, { before: step.biaya, outputs, loaded })
  await updateRencanaAksi(tx, { unit, id: of, by, ...read, ...(different.includes('ro') ? { biaya } : {}) })
  const words = different.map((field) => (RENCANA_FIELDS[field] ?? field).toLowerCase())
  return `langkah ${owner.kode} “${read.uraian}”: ${words.join(', ')}`
}

function found({ indikator }: LoadedRencana, id: string) {
  for (const owner of indikator) {
    const step = owner.steps.find((one) => one.id === id)
    if (step !== undefined) return { owner, step }
  }
  throw new AppError('tidak-ditemukan', { sentence: GONE })
}

function nextSort({ steps }: PlannedFor): number {
  return Math.max(0, ...steps.map(({ sort }) => sort)) + 1
}

async function applyChange(
  tx: Writer,
  { loaded, change, by }: { loaded: LoadedRencana; change: RencanaChange; by: string },
): Promise<string | null> {
  const { unit, tahun } = loaded.period
  if (change.do === 'salin') {
    const copied = await copySteps(tx, { loaded, by })
    return copied === 0 ? null : `${copied} langkah disalin dari tahun ${tahun - 1}`
  }
  const { owner, step } = found(loaded, change.id)
  const said = `langkah ${owner.kode} “${step.uraian}”`
  if (change.do === 'hapus') {
    await deleteRencanaAksi(tx, unit, step.id)
    return `${said} dihapus`
  }
  const at = owner.steps.indexOf(step)
  if (at === 0) return null
  const order = owner.steps.toSpliced(at, 1).toSpliced(at - 1, 0, step)
  for (const [place, one] of order.entries())
    if (one.sort !== place + 1) await updateRencanaAksi(tx, { unit, id: one.id, by, sort: place + 1 })
  return `${said} dinaikkan`
}
