import { formatDate, RKT_STATES, type RktState } from '@akuntabel/domain'
import { getDraf, historyOf, listRkt, type Reader, type Rkt } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun } from '../input/schemas.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { type SavedRow, sheetFields, sheetView } from '../lembar/sheet-rows.ts'
import { loadSchedule, type RuledOffice } from '../office/office.ts'
import type { Actor } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type ChangeView, changeView } from '../view/change.ts'
import { type ValueKindView, valueKindView } from '../view/figure.ts'
import { closedYear } from '../year/closed-year.ts'
import { type RktSource, sourceRows } from './fill-rkt.ts'
import { type LoadedRkt, type LoadedRow, loadRkt } from './load-rkt.ts'
import { type RktAllow, rktAllow } from './open-rkt.ts'
import { rktProblems } from './rkt-problems.ts'
import { rktRows } from './rkt-rows.ts'
import { targetText } from './rkt-target.ts'
import { rktTitle } from './rkt-title.ts'

export interface RktRowView {
  id: string
  indikatorId: string
  kode: string
  name: string
  satuan: string
  kind: ValueKindView
  targetText: string
  renstraText: string
  /** Another target than the Renstra's. */
  differs: boolean
  alasan: string | null
}

export interface RktVersionView {
  versi: number
  state: RktState
  stateLabel: string
  nomor: string | null
  tanggalText: string | null
  alasan: string | null
}

/** What a draft would be made of. */
export interface RktSourceView {
  /** How many of the rows have a target. */
  filled: number
  rows: { kode: string; name: string; targetText: string }[]
}

export interface RktView {
  title: string
  versions: RktVersionView[]
  /** The version asked for; null while there is none. */
  rkt:
    | (RktVersionView & {
        id: string
        version: number
        sasaran: { uraian: string; rows: RktRowView[] }[]
        /** Why it cannot be established yet. */
        problems: string[]
        rows: Record<string, Pick<SavedRow, 'version' | 'fields'>>
        draf: DrafView
        history: ChangeView[]
      })
    | null
  /** Only while something can be taken from them. */
  sources: Record<RktSource, RktSourceView | null>
  may: RktAllow
}

export const readRkt = defineUseCase({
  name: 'read-rkt',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({
    /** An earlier version; without it the newest. */
    versi: z.coerce.number().int().min(1).max(999).optional(),
  }),
  async run({ tx, actor, unit }, { entitas, tahun, versi }): Promise<RktView> {
    const period = { unit, entitas, tahun }
    const office = await loadSchedule(tx, unit, tahun)
    requireEntitas(office.lembaga, entitas)
    const versions = await listRkt(tx, period)
    const newest = versions[0] ?? null
    const shown = versi === undefined ? newest : versions.find((one) => one.versi === versi)
    if (shown === undefined) throw new AppError('tidak-ditemukan')
    const loaded = shown === null ? null : await loadRkt(tx, shown)
    const isDraft = newest?.state === 'draf' && shown?.id === newest.id
    const problems = loaded !== null && isDraft ? rktProblems(loaded) : []
    const year = await closedYear(tx, office, period)
    const may = rktAllow(actor, newest, { year, problems })
    return {
      title: rktTitle(shown ?? { entitas, tahun, versi: 1 }, office),
      versions: versions.map(versionView),
      rkt: loaded === null ? null : await rktOf(tx, { actor, loaded, problems, isDraft }),
      sources: {
        renstra: may.create.ok || may.edit.ok ? await sourceView(tx, { ...period, dari: 'renstra' }) : null,
        'tahun-lalu':
          may.create.ok || may.edit.ok ? await sourceView(tx, { ...period, dari: 'tahun-lalu' }) : null,
      },
      // An earlier version is only read.
      may: shown?.id === newest?.id ? may : { ...may, edit: { ok: false, why: null } },
    }
  },
})

interface Shown {
  actor: Actor
  loaded: LoadedRkt
  problems: string[]
  isDraft: boolean
}

async function rktOf(tx: Reader, { actor, loaded, problems, isDraft }: Shown): Promise<RktView['rkt']> {
  const { rkt, office } = loaded
  const { unit_code: unit, id } = rkt
  const { timezone } = office.unit
  const rows = isDraft ? rktRows(loaded) : new Map<string, SavedRow>()
  const kunci = drafKey.rkt(rkt)
  const kept = isDraft ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
  const history = await historyOf(tx, unit, `rkt/${id}`)
  return {
    ...versionView(rkt),
    id,
    version: rkt.version,
    sasaran: grouped(loaded.rows, office),
    problems,
    rows: sheetView(rows),
    draf: drafView(kept, { kunci, timezone, fields: sheetFields(rows) }),
    history: history.map((row) => changeView(row, timezone)),
  }
}

function versionView({ versi, state, nomor, tanggal, alasan }: Rkt): RktVersionView {
  const tanggalText = tanggal === null ? null : formatDate(tanggal)
  return { versi, state, stateLabel: RKT_STATES[state], nomor, tanggalText, alasan }
}

function grouped(rows: LoadedRow[], { policy }: RuledOffice): { uraian: string; rows: RktRowView[] }[] {
  const groups = Map.groupBy(rows, ({ row }) => row.sasaran ?? 'Sasaran strategis')
  return [...groups].map(([uraian, members]) => ({
    uraian,
    rows: members.map(({ row, target, renstra, differs }) => ({
      id: row.id,
      indikatorId: row.indikator_id,
      kode: row.kode,
      name: row.name,
      satuan: row.satuan,
      kind: valueKindView(row.value_kind, row.satuan, policy),
      targetText: targetText(target),
      renstraText: targetText(renstra),
      differs,
      alasan: row.alasan,
    })),
  }))
}

async function sourceView(tx: Reader, ask: Parameters<typeof sourceRows>[1]): Promise<RktSourceView | null> {
  const rows = await sourceRows(tx, ask)
  if (rows === null) return null
  return {
    filled: rows.filter(({ target }) => target !== 'belum-diisi').length,
    rows: rows.map(({ kode, name, target }) => ({ kode, name, targetText: targetText(target) })),
  }
}
