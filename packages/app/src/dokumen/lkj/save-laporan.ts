import { saveTeks } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../../draf/draf-key.ts'
import { drafInput } from '../../draf/settle.ts'
import { AppError } from '../../errors/app-error.ts'
import { invalidInput } from '../../errors/field-errors.ts'
import { entitasTahun } from '../../input/schemas.ts'
import { type SheetRow, saveRows, sheetRow } from '../../lembar/save-rows.ts'
import { loadUnit } from '../../office/office.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { formatInstant } from '../../view/instant.ts'
import { LKJ_PARTS } from './lkj-parts.ts'
import { requireDraftLkj } from './lkj-state.ts'

const LONGEST = 50_000

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
    const kunci = drafKey.laporan({ entitas, tahun })
    const save = async (row: SheetRow) => {
      const { bagian, judul, isi } = readPart(row)
      const change = { unit, entitas, tahun, jenis: 'lkj', bagian, isi, version: row.version }
      const { saved, conflict } = await saveTeks(tx, { ...change, updatedBy: actor.personName })
      const kept = saved ?? (conflict?.isi === isi ? conflict : null)
      if (kept === null) {
        if (!conflict) throw new AppError('keadaan-salah')
        throw new AppError('konflik', {
          conflict: {
            fields: [{ field: 'isi', label: judul, mine: isi, theirs: conflict.isi }],
            mine: { isi },
            theirs: { isi: conflict.isi },
            version: conflict.version,
            by: conflict.updated_by ?? 'Sistem',
            atText: formatInstant(conflict.updated_at, timezone),
          },
        })
      }
      const subject = `dokumen-teks/lkj/${entitas}/${tahun}/${bagian}`
      const audit = { subject, data: { judul, tahun, entitas, versi: kept.version } }
      return { version: kept.version, audit }
    }
    return saveRows(tx, { rows, unit, personId: actor.personId, kunci, draf, save })
  },
})

function readPart({ id, fields }: SheetRow): { bagian: string; judul: string; isi: string } {
  const part = LKJ_PARTS.find(({ bagian }) => bagian === id)
  if (part === undefined) throw invalidInput({ isi: 'Pilih bagian laporan dari daftar.' })
  const isi = (fields.isi ?? '').replaceAll('\r\n', '\n').trim()
  if (isi.length > LONGEST) throw invalidInput({ isi: 'Paling banyak 50.000 huruf.' })
  return { bagian: part.bagian, judul: part.judul, isi }
}
