import { z } from 'zod'
import { drafKey } from '../../draf/draf-key.ts'
import { drafInput } from '../../draf/settle.ts'
import { sheetRow } from '../../lembar/save-rows.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { saveParts } from '../teks/save-parts.ts'
import { berkalaAddress, berkalaLabel, dokumenOf } from './berkala-key.ts'
import { BERKALA_PARTS } from './berkala-parts.ts'
import { requireDraft } from './berkala-state.ts'
import { loadBerkala } from './load-berkala.ts'

/** What people wrote of a part of the year: the parts that were changed. */
export const saveLaporanBerkala = defineUseCase({
  name: 'save-laporan-berkala',
  kind: 'write',
  permission: 'lkj.tulis',
  audit: 'laporan-berkala.teks',
  input: berkalaAddress.extend({
    rows: z.array(sheetRow).min(1).max(BERKALA_PARTS.length),
    draf: drafInput,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { rows, draf, ...address }) {
    const key = { unit, ...address }
    const { office } = await loadBerkala(tx, key)
    await requireDraft(tx, key)
    return saveParts(tx, {
      ...{ key: dokumenOf(key), parts: BERKALA_PARTS, rows, actor, timezone: office.unit.timezone },
      ...{ kunci: drafKey.laporanBerkala(key), draf, audit: { laporan: berkalaLabel(key) } },
    })
  },
})
