import { monthName } from '@akuntabel/domain'
import { anggaranAt, listCapaianKeluaran, lockYearRingkasan, putCapaianKeluaran } from '@akuntabel/store'
import { z } from 'zod'
import { leavesOf } from '../anggaran/budget-rows.ts'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { AppError } from '../errors/app-error.ts'
import { tahun } from '../input/schemas.ts'
import { type SheetRow, saveRows, sheetRow } from '../lembar/save-rows.ts'
import { changedFields } from '../lembar/sheet-rows.ts'
import { loadSchedule } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { CAPAIAN_LABELS, capaianRows, readCapaian } from './capaian-rows.ts'

/** What the rows of the budget brought about by the end of a month, row by row. */
export const saveCapaianKeluaran = defineUseCase({
  name: 'save-capaian-keluaran',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.capaian',
  input: z.object({
    tahun,
    bulan: z.coerce.number().int().min(1).max(12),
    rows: z.array(sheetRow).max(2000),
    draf: drafInput,
  }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit, actor }, { tahun, bulan, rows, draf }) {
    const { timezone } = (await loadSchedule(tx, unit, tahun)).unit
    // As everybody who writes a DIPA: of two, the second waits here and finds what the first saved.
    await lockYearRingkasan(tx, { unit, tahun })
    const anggaran = await anggaranAt(tx, { unit, tahun })
    if (anggaran === null)
      throw new AppError('tidak-ditemukan', { sentence: `Belum ada DIPA tahun ${tahun}.` })
    const dipaId = anggaran.dipa.id
    const now = capaianRows(
      leavesOf(anggaran).map(({ kode }) => kode),
      await listCapaianKeluaran(tx, { unit, dipaId, bulan }),
    )
    const save = async (row: SheetRow) => {
      const kode = row.id.slice('baris/'.length)
      const saved = now.get(row.id)
      if (saved === undefined || Object.keys(row.fields).some((field) => !(field in saved.fields)))
        throw new AppError('tidak-ditemukan', { sentence: `Baris ${kode} tidak dapat diisi.` })
      const different = changedFields(row, saved, { labels: CAPAIAN_LABELS, timezone })
      if (different.length === 0) return { version: saved.version, audit: null }
      const fields = { ...saved.fields, ...row.fields }
      await putCapaianKeluaran(tx, { unit, dipaId, kode, bulan, by: actor.personName }, readCapaian(fields))
      const perubahan = different
        .map((field) => `${CAPAIAN_LABELS[field]} ${fields[field] || 'kosong'}`)
        .join(', ')
      return {
        version: saved.version + 1,
        audit: {
          subject: `anggaran/${dipaId}/capaian`,
          data: { tahun, bulan: monthName(bulan), kode, perubahan },
        },
      }
    }
    const kunci = drafKey.capaianKeluaran({ tahun, bulan })
    return saveRows(tx, { ...{ rows, unit, personId: actor.personId, kunci, draf, save } })
  },
})
