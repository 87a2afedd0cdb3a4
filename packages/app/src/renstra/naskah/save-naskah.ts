import { lockRenstra, renstraWorkedOn, saveRenstraTeks } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../../draf/draf-key.ts'
import { drafInput } from '../../draf/settle.ts'
import { AppError } from '../../errors/app-error.ts'
import { tahun } from '../../input/schemas.ts'
import { type SheetRow, saveRows, sheetRow } from '../../lembar/save-rows.ts'
import { loadUnit } from '../../office/office.ts'
import { savePart } from '../../teks/save-part.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { NO_PLAN, openRenstra } from '../open-renstra.ts'
import { NASKAH_PARTS } from './naskah-parts.ts'
import { naskahSubject } from './naskah-subject.ts'

/** The parts of a Renstra's book that were changed, each with its own version and its own entry in the trail. */
export const saveNaskah = defineUseCase({
  name: 'save-naskah',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'renstra.teks',
  input: z.object({ tahun, rows: z.array(sheetRow).min(1).max(NASKAH_PARTS.length), draf: drafInput }),
  year: 'none',
  async run({ tx, unit, actor }, { tahun, rows, draf }) {
    await lockRenstra(tx, unit)
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const { write } = await openRenstra(tx, unit, renstra)
    if (renstra === null || !write.ok)
      throw new AppError('terkunci', { sentence: (write.why ?? NO_PLAN.why) as string })
    const { timezone } = await loadUnit(tx, unit)
    const periode = `${renstra.mulai}–${renstra.selesai}`
    const save = async (row: SheetRow) => {
      const { part, version } = await savePart(row, {
        ...{ parts: NASKAH_PARTS, unknown: 'Pilih bagian Renstra dari daftar.', timezone },
        save: (change) =>
          saveRenstraTeks(tx, { unit, renstraId: renstra.id, ...change, updatedBy: actor.personName }),
      })
      const { bagian, judul } = part
      const subject = `${naskahSubject(renstra.id)}/${bagian}`
      return { version, audit: { subject, data: { judul, periode, versi: version } } }
    }
    const kunci = drafKey.naskahRenstra(renstra.mulai)
    return saveRows(tx, { rows, unit, personId: actor.personId, kunci, draf, save })
  },
})
