import { deleteRktIndikator, touchRkt, updateRktIndikator, type Writer } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import { type SheetRow, saveRows, sheetRow } from '../lembar/save-rows.ts'
import { changedFields, type SavedRow } from '../lembar/sheet-rows.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { noLastYear, rktSource } from './create-rkt.ts'
import { fillRkt, sourceRows } from './fill-rkt.ts'
import { type LoadedRkt, loadRkt } from './load-rkt.ts'
import { requireRktDraft } from './open-rkt.ts'
import { RKT_FIELDS, rktRowId, rktRows } from './rkt-rows.ts'
import { columnsOf, rawTarget, readTarget, targetText } from './rkt-target.ts'
import { rktTitle } from './rkt-title.ts'

export const rktChange = z.discriminatedUnion('do', [
  z.object({ do: z.literal('ambil'), dari: rktSource }),
  z.object({ do: z.literal('keluarkan'), id }),
])

type RktChange = z.output<typeof rktChange>

/** What was typed into a draft, row by row, and after it one step that changes what rows there are. */
export const editRkt = defineUseCase({
  name: 'edit-rkt',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'rkt.diubah',
  input: entitasTahun.extend({
    rows: z.array(sheetRow).max(2000).default([]),
    change: rktChange.optional(),
    draf: drafInput,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { entitas, tahun, rows, change, draf }) {
    // Of two people who change one draft, the second waits here and finds what the first saved.
    const rkt = await requireRktDraft(tx, { unit, entitas, tahun })
    const loaded = await loadRkt(tx, rkt)
    const by = actor.personName
    const now = rktRows(loaded)
    const entry = (perubahan: string) => ({
      subject: `rkt/${rkt.id}`,
      data: { judul: rktTitle(rkt, loaded.office), perubahan },
    })
    const save = async (row: SheetRow) => {
      const saved = now.get(row.id)
      const perubahan = await saveRow(tx, { loaded, row, now: saved, by })
      const version = saved?.version ?? 0
      return perubahan === null ? { version, audit: null } : { version: version + 1, audit: entry(perubahan) }
    }
    const kunci = drafKey.rkt({ entitas, tahun })
    const { view, audit } = await saveRows(tx, {
      ...{ rows, unit, personId: actor.personId, kunci, draf, save },
    })
    if (change !== undefined) {
      const perubahan = await applyChange(tx, { loaded, change, by })
      if (perubahan !== null) audit.push(entry(perubahan))
    }
    if (audit.length > 0) await touchRkt(tx, { unit, id: rkt.id, version: rkt.version })
    return { view, audit }
  },
})

interface RowSave {
  loaded: LoadedRkt
  row: SheetRow
  now: SavedRow | undefined
  by: string
}

/** What it changed, in words for the trail; null where it says the same already. */
async function saveRow(tx: Writer, { loaded, row, now, by }: RowSave): Promise<string | null> {
  const { office, rkt, rows } = loaded
  const found = rows.find((one) => rktRowId(one.row.id) === row.id)
  if (now === undefined || found === undefined) throw new AppError('tidak-ditemukan', { sentence: GONE })
  const { timezone } = office.unit
  const different = changedFields(row, now, { labels: RKT_FIELDS, timezone })
  if (different.length === 0) return null
  const { kode, value_kind: kind, id } = found.row
  const { target: typed, alasan } = row.fields
  const said: string[] = []
  const target =
    typed === undefined ? undefined : readTarget(typed, { kind, field: 'target', policy: office.policy })
  if (target !== undefined && rawTarget(target) !== now.fields.target)
    said.push(`target ${kode} ${targetText(found.target)} → ${targetText(target)}`)
  const reason = alasan?.trim()
  if (reason !== undefined && reason.length > 1000)
    throw invalidInput({ alasan: 'Paling banyak 1.000 huruf.' })
  if (reason !== undefined && reason !== now.fields.alasan)
    said.push(reason === '' ? `alasan ${kode} dikosongkan` : `alasan ${kode}: ${reason}`)
  if (said.length === 0) return null
  await updateRktIndikator(tx, {
    unit: rkt.unit_code,
    id,
    by,
    ...(target === undefined ? {} : columnsOf(target)),
    ...(reason === undefined ? {} : { alasan: reason || null }),
  })
  return said.join(', ')
}

const GONE = 'Baris ini sudah dikeluarkan orang lain dari RKT ini.'

async function applyChange(
  tx: Writer,
  { loaded: { rkt, rows }, change, by }: { loaded: LoadedRkt; change: RktChange; by: string },
): Promise<string | null> {
  const { unit_code: unit, entitas, tahun } = rkt
  if (change.do === 'keluarkan') {
    const kode = rows.find(({ row }) => row.id === change.id)?.row.kode
    const gone = await deleteRktIndikator(tx, { unit, rktId: rkt.id, id: change.id })
    if (!gone || kode === undefined) throw new AppError('tidak-ditemukan', { sentence: GONE })
    return `${kode} dikeluarkan`
  }
  const source = await sourceRows(tx, { unit, entitas, tahun, dari: change.dari })
  if (source === null) throw new AppError('tidak-ditemukan', { sentence: noLastYear(tahun) })
  const { added, filled } = await fillRkt(tx, { rkt, rows: source, by })
  if (added + filled === 0) return null
  const from = change.dari === 'renstra' ? 'Renstra' : `RKT ${tahun - 1}`
  return `${added} indikator ditambahkan dan ${filled} target diisi dari ${from}`
}
