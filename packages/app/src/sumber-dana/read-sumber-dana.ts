import { getDraf } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import { blankRows, type ListRowView, listFields, listRows } from '../lembar/list-sheet.ts'
import { loadUnit } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { SUMBER_COLUMNS, sumberEdit, sumberListRows } from './sumber-dana-sheet.ts'

/** Sources of money beside Rupiah Murni and PNBP: grants with their agreements, and others. */
export interface SumberDanaView {
  rows: ListRowView[]
  draf: DrafView
  may: { save: Allow }
}

export const readSumberDana = defineUseCase({
  name: 'read-sumber-dana',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async run({ tx, actor, unit }): Promise<SumberDanaView> {
    const save = allow(actor, 'pk.susun')
    const kunci = drafKey.sumberDana()
    const draf = save.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    const blank = save.ok ? blankRows(draf?.isi, 3) : 0
    const rows = listRows(await sumberListRows(tx, unit), { columns: SUMBER_COLUMNS, blank })
    const { timezone } = await loadUnit(tx, unit)
    const fields = listFields(rows, await sumberEdit(tx, unit), draf?.isi)
    return { rows, draf: drafView(draf, { kunci, fields, timezone }), may: { save } }
  },
})
