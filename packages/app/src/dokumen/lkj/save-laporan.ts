import { z } from 'zod'
import { drafKey } from '../../draf/draf-key.ts'
import { drafInput } from '../../draf/settle.ts'
import { entitasTahun } from '../../input/schemas.ts'
import { sheetRow } from '../../lembar/save-rows.ts'
import { loadUnit } from '../../office/office.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { saveParts } from '../teks/save-parts.ts'
import { LKJ_PARTS } from './lkj-parts.ts'
import { requireDraftLkj } from './lkj-state.ts'

/** The parts of a report that were changed, each with its own version and its own entry in the trail. */
export const saveLaporan = defineUseCase({
  name: 'save-laporan',
  kind: 'write',
  permission: 'lkj.tulis',
  audit: 'lkj.teks',
  input: entitasTahun.extend({ rows: z.array(sheetRow).min(1).max(LKJ_PARTS.length), draf: drafInput }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { entitas, tahun, rows, draf }) {
    const { timezone } = await loadUnit(tx, unit)
    await requireDraftLkj(tx, { unit, entitas, tahun })
    return saveParts(tx, {
      ...{ key: { unit, entitas, tahun, jenis: 'lkj' }, parts: LKJ_PARTS, rows, actor, timezone },
      ...{ kunci: drafKey.laporan({ entitas, tahun }), draf, audit: {} },
    })
  },
})
