import { lockRenstra, renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../../draf/draf-key.ts'
import { drafInput, settle } from '../../draf/settle.ts'
import { AppError } from '../../errors/app-error.ts'
import { tahun } from '../../input/schemas.ts'
import { mergeList } from '../../lembar/merge-list.ts'
import { sheetRow } from '../../lembar/save-rows.ts'
import { loadUnit } from '../../office/office.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { NO_PLAN, openRenstra } from '../open-renstra.ts'
import { renstraEdit } from '../renstra-sheet.ts'
import { loadAnalisis } from './load-analisis.ts'
import { ANALISIS_PARTS, bagianAnalisis } from './parts.ts'

/** A part of the analysis of a Renstra that is a draft, cell by cell. */
export const editAnalisis = defineUseCase({
  name: 'edit-analisis',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'renstra.analisis',
  input: z.object({ tahun, bagian: bagianAnalisis, rows: z.array(sheetRow).max(1000), draf: drafInput }),
  year: 'none',
  async run({ tx, unit, actor }, { tahun, bagian, rows: posted, draf }) {
    await lockRenstra(tx, unit)
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const { write } = await openRenstra(tx, unit, renstra)
    if (renstra === null || !write.ok)
      throw new AppError('terkunci', { sentence: (write.why ?? NO_PLAN.why) as string })
    const part = ANALISIS_PARTS[bagian]
    const known = await loadAnalisis(tx, unit, renstra.id)
    const columns = part.columns(known)
    const { timezone } = await loadUnit(tx, unit)
    const merged = mergeList({
      ...{ saved: part.rows(known), posted, timezone, whole: false },
      content: columns.filter(({ fixed }) => !fixed).map(({ key }) => key),
      labels: { urut: 'Urutan', ...Object.fromEntries(columns.map(({ key, label }) => [key, label])) },
      edit: await renstraEdit(tx, unit, renstra),
      check: (rows) => part.judge(rows, known),
    })
    const kunci = drafKey.analisis({ mulai: renstra.mulai, bagian })
    await settle(tx, { unit, personId: actor.personId, kunci, draf, done: merged.done, left: merged.left })
    if (merged.changed === 0) return { view: merged.view, audit: [] }
    await part.write(tx, { unit, renstraId: renstra.id }, merged.rows, known)
    const data = {
      ...{ bagian: part.judul.toLowerCase(), periode: `${renstra.mulai}–${renstra.selesai}` },
      jumlah: merged.changed,
    }
    return { view: merged.view, audit: [{ subject: `renstra/${renstra.id}`, data }] }
  },
})
