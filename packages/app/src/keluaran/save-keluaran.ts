import { ENTITAS } from '@akuntabel/domain'
import { anggaranAt, anggaranBaris, lockYearRingkasan, updateKeluaran } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { AppError } from '../errors/app-error.ts'
import { KELUARAN_IMPOR } from '../impor/kinds/keluaran.ts'
import { beginImpor, imporInput } from '../impor/record-impor.ts'
import { tahun } from '../input/schemas.ts'
import { type SheetRow, saveRows, sheetRow } from '../lembar/save-rows.ts'
import { changedFields } from '../lembar/sheet-rows.ts'
import { loadSchedule } from '../office/office.ts'
import { sourceCodes } from '../sumber-dana/sources.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { KELUARAN_FIELDS, keluaranRows, readKeluaranRow } from './keluaran-rows.ts'

/** What the rows of a DIPA bring about, as it was typed row by row; their money stays as it is. */
export const saveKeluaran = defineUseCase({
  name: 'save-keluaran',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.keluaran',
  input: z.object({ tahun, rows: z.array(sheetRow).max(2000), draf: drafInput, impor: imporInput }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit, actor }, { tahun, rows, draf, impor }) {
    const { timezone } = (await loadSchedule(tx, unit, tahun)).unit
    // As everybody who writes a DIPA: of two, the second waits here and finds what the first saved.
    await lockYearRingkasan(tx, { unit, tahun })
    const anggaran = await anggaranAt(tx, { unit, tahun })
    if (anggaran === null)
      throw new AppError('tidak-ditemukan', { sentence: `Belum ada DIPA tahun ${tahun}.` })
    const dipaId = anggaran.dipa.id
    const now = keluaranRows(await anggaranBaris(tx, unit, dipaId))
    const sources = await sourceCodes(tx, unit)
    const save = async (row: SheetRow) => {
      const saved = now.get(row.id)
      const foreign = saved === undefined || Object.keys(row.fields).some((name) => !(name in saved.fields))
      if (foreign) throw new AppError('tidak-ditemukan', { sentence: GONE })
      const { version } = saved
      const different = changedFields(row, saved, { labels: KELUARAN_FIELDS, timezone })
      if (different.length === 0) return { version, audit: null }
      const kode = row.id.slice('baris/'.length)
      const read = readKeluaranRow({ ...saved.fields, ...row.fields }, sources)
      await updateKeluaran(tx, { unit, dipaId, by: actor.personName }, [{ kode, ...read }])
      const perubahan = different.map((field) => KELUARAN_FIELDS[field]?.toLowerCase()).join(', ')
      return {
        version: version + 1,
        audit: { subject: `anggaran/${dipaId}/keluaran`, data: { tahun, kode, perubahan } },
      }
    }
    const kunci = drafKey.keluaran(tahun)
    const kept = await beginImpor(tx, KELUARAN_IMPOR, { unit, entitas: ENTITAS[0], tahun, berkas: impor })
    const whole = impor !== undefined
    const result = await saveRows(tx, { rows, unit, personId: actor.personId, kunci, draf, save, whole })
    await kept.done(tx, actor.personName)
    return result
  },
})

const GONE =
  'Baris ini tidak ada lagi dalam DIPA, atau sudah mempunyai baris di bawahnya. Muat ulang halaman.'
