import { nationalPeriod, RENSTRA_KINDS, type RenstraState } from '@akuntabel/domain'
import { getDraf, renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import { tahun } from '../input/schemas.ts'
import { blankRows, type ListRowView, listFields, listRows } from '../lembar/list-sheet.ts'
import { loadUnit } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { sourceChoices } from '../sumber-dana/sources.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { openRenstra } from './open-renstra.ts'
import { savedRows, yearsOf } from './renstra-posted.ts'
import { renstraColumns, renstraEdit, renstraHead, renstraListRows } from './renstra-sheet.ts'

/** A plan as it is written. */
export interface RenstraDrafView {
  /** Null before it was saved for the first time. */
  state: RenstraState | null
  mulai: number
  selesai: number
  years: number[]
  /** Number and date of its decree, visi, and misi, one on each line. */
  kepala: ListRowView[]
  /** Saved rows, and below them empty ones. */
  rows: ListRowView[]
  kinds: { value: string; label: string }[]
  sumber: { value: string; label: string }[]
  draf: DrafView
  may: { save: Allow; establish: Allow; reopen: Allow }
}

export const readRenstraDraf = defineUseCase({
  name: 'read-renstra-draf',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, actor, unit }, { tahun }): Promise<RenstraDrafView> {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const { mulai, selesai } = renstra ?? nationalPeriod(tahun)
    const years = yearsOf({ mulai, selesai })
    const saved = renstra === null ? [] : await savedRows(tx, { unit, renstra, years })
    const may = await openRenstra(tx, unit, renstra)
    const save = allow(actor, 'pk.susun', may.write)
    const kunci = drafKey.renstra(mulai)
    const draf = save.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    const blank = save.ok ? blankRows(draf?.isi, saved.length === 0 ? 10 : 3) : 0
    const rows = listRows(renstraListRows(saved, years), { columns: renstraColumns(years), blank })
    const kepala = listRows(renstraHead(renstra))
    const fields = listFields([...kepala, ...rows], await renstraEdit(tx, unit, renstra), draf?.isi)
    const { timezone } = await loadUnit(tx, unit)
    return {
      state: renstra?.state ?? null,
      mulai,
      selesai,
      years,
      kepala,
      rows,
      kinds: Object.entries(RENSTRA_KINDS).map(([value, label]) => ({ value, label })),
      sumber: await sourceChoices(tx, unit),
      draf: drafView(draf, { kunci, fields, timezone }),
      may: {
        save,
        establish: allow(actor, 'pk.susun', may.establish),
        reopen: allow(actor, 'pk.susun', may.reopen),
      },
    }
  },
})
