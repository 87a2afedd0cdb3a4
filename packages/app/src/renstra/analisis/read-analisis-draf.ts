import { type BagianAnalisis, nationalPeriod } from '@akuntabel/domain'
import { getDraf, renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../../draf/draf-key.ts'
import { type DrafView, drafView } from '../../draf/draf-view.ts'
import { tahun } from '../../input/schemas.ts'
import { blankRows, type ListRowView, listFields, listRows, URUT } from '../../lembar/list-sheet.ts'
import { loadUnit } from '../../office/office.ts'
import { type Allow, allow } from '../../permission/actor.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { NO_PLAN, openRenstra } from '../open-renstra.ts'
import { renstraEdit } from '../renstra-sheet.ts'
import { type AnalisisColumn, type AnalisisKnown, savedName } from './analisis-part.ts'
import { loadAnalisis } from './load-analisis.ts'
import { ANALISIS_PARTS, bagianAnalisis } from './parts.ts'

/** A part of the analysis as it is written. */
export interface AnalisisDrafView {
  bagian: BagianAnalisis
  judul: string
  lead: string
  columns: AnalisisColumn[]
  /** `kode`: what a saved row is called; null of one that is new. */
  rows: (ListRowView & { kode: string | null })[]
  draf: DrafView
  may: { save: Allow }
}

/** Where the period has no Renstra yet. */
const NOTHING: AnalisisKnown = {
  ...{ analisis: { swot: [], strategi: [], sintesis: [], arah: [] }, nomor: new Map(), nodes: [] },
}

export const readAnalisisDraf = defineUseCase({
  name: 'read-analisis-draf',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun, bagian: bagianAnalisis }),
  async run({ tx, actor, unit }, { tahun, bagian }): Promise<AnalisisDrafView> {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const part = ANALISIS_PARTS[bagian]
    const known = renstra === null ? NOTHING : await loadAnalisis(tx, unit, renstra.id)
    const columns = part.columns(known)
    const open = renstra === null ? NO_PLAN : (await openRenstra(tx, unit, renstra)).write
    const save = allow(actor, 'pk.susun', open)
    const { mulai } = renstra ?? nationalPeriod(tahun)
    const kunci = drafKey.analisis({ mulai, bagian })
    const draf = save.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    const saved = part.rows(known)
    const blank = save.ok ? blankRows(draf?.isi, saved.length === 0 ? 6 : 3) : 0
    const rows = listRows(saved, { columns: [URUT, ...columns.map(({ key }) => key)], blank })
    const { timezone } = await loadUnit(tx, unit)
    const fields = listFields(rows, await renstraEdit(tx, unit, renstra), draf?.isi)
    return {
      ...{ bagian, judul: part.judul, lead: part.lead, columns, may: { save } },
      rows: rows.map((row) => ({ ...row, kode: savedName({ id: row.id, cells: {} }) })),
      draf: drafView(draf, { kunci, fields, timezone }),
    }
  },
})
