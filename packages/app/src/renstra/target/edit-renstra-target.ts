import { ENTITAS } from '@akuntabel/domain'
import { lockRenstra, renstraWorkedOn, tahunOf } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../../draf/draf-key.ts'
import { drafInput, settle } from '../../draf/settle.ts'
import { AppError } from '../../errors/app-error.ts'
import { RENSTRA_TARGET_IMPOR } from '../../impor/kinds/renstra-target.ts'
import { beginImpor, imporInput } from '../../impor/record-impor.ts'
import { tahun } from '../../input/schemas.ts'
import { lawsOf } from '../../kebijakan/law.ts'
import { mergeList } from '../../lembar/merge-list.ts'
import { sheetRow } from '../../lembar/save-rows.ts'
import { loadUnit } from '../../office/office.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { openRenstra } from '../open-renstra.ts'
import { renstraEdit } from '../renstra-sheet.ts'
import { judgeTargets } from './judge-targets.ts'
import { planIndikator, targetContent, targetListRows, targetOf } from './plan-indikator.ts'
import { writeTargets } from './write-targets.ts'

/** Indicators of a plan that is a draft, cell by cell: what they are, where they stand, what they promise each year. */
export const editRenstraTarget = defineUseCase({
  name: 'edit-renstra-target',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'renstra.target',
  input: z.object({
    tahun,
    rows: z.array(sheetRow).max(3000),
    draf: drafInput,
    /** All or nothing, as of a file. */
    utuh: z.boolean().default(false),
    impor: imporInput,
  }),
  year: 'none',
  async run({ tx, unit, actor }, { tahun, rows: posted, draf, utuh, impor }) {
    await lockRenstra(tx, unit)
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const { write } = await openRenstra(tx, unit, renstra)
    if (renstra === null || !write.ok)
      throw new AppError('terkunci', { sentence: write.why ?? 'Susun dahulu Renstra periode ini.' })
    const plan = await planIndikator(tx, unit, renstra)
    const saved = targetListRows(plan)
    const lawOf = await lawsOf(tx, unit)
    const closed = new Set(
      (await tahunOf(tx, unit)).filter(({ state }) => state === 'ditutup').map(({ tahun }) => tahun),
    )
    const { timezone } = await loadUnit(tx, unit)
    const merged = mergeList({
      ...{ saved, posted, timezone, whole: utuh || impor !== undefined, content: targetContent(plan.years) },
      edit: await renstraEdit(tx, unit, renstra),
      labels: labelsOf(plan.years),
      check: (rows) => judgeTargets(rows, { plan, saved, closed, policyOf: (year) => lawOf(year).policy }),
    })
    const { personId } = actor
    const kunci = drafKey.renstraTarget(renstra.mulai)
    await settle(tx, { unit, personId, kunci, draf, done: merged.done, left: merged.left })
    if (merged.changed === 0) return { view: merged.view, audit: [] }
    const policyOf = (year: number) => lawOf(year).policy
    const place = { unit, entitas: ENTITAS[0], tahun }
    const kept = await beginImpor(tx, RENSTRA_TARGET_IMPOR, { ...place, berkas: impor })
    await writeTargets(tx, { unit, renstra, plan, saved, rows: merged.rows, policyOf })
    await kept.done(tx, actor.personName)
    const data = { periode: `${renstra.mulai}–${renstra.selesai}`, jumlah: merged.changed }
    return { view: merged.view, audit: [{ subject: `renstra/${renstra.id}`, data }] }
  },
})

export function labelsOf(years: readonly number[]): Record<string, string> {
  return {
    ...{ urut: 'Urutan', kode: 'Kode', name: 'Indikator', node: 'Sasaran', satuan: 'Satuan' },
    ...{ kind: 'Jenis nilai', polarity: 'Arah', consolidation: 'Nilai setahun' },
    ...{ baselineTahun: 'Tahun awal', baseline: 'Nilai awal' },
    ...Object.fromEntries(years.map((year) => [targetOf(year), `Target ${year}`])),
  }
}
