import {
  anggaranAt,
  listRencanaPenarikan,
  lockYearRingkasan,
  putRencanaPenarikan,
  putTargetSerapan,
  targetSerapan,
} from '@akuntabel/store'
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
import { goneRow, RENCANA_LABELS, readMonths, readTargets, rencanaRows, TARGET_ROW } from './rencana-rows.ts'

/** The monthly plan of the DIPA's rows, and the targets of its absorption, as they were typed row by row. */
export const saveRencanaPenarikan = defineUseCase({
  name: 'save-rencana-penarikan',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.rencana',
  input: z.object({ tahun, rows: z.array(sheetRow).max(2001), draf: drafInput }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit, actor }, { tahun, rows, draf }) {
    const { timezone } = (await loadSchedule(tx, unit, tahun)).unit
    // As everybody who writes a DIPA: of two, the second waits here and finds what the first saved.
    await lockYearRingkasan(tx, { unit, tahun })
    const anggaran = await anggaranAt(tx, { unit, tahun })
    if (anggaran === null)
      throw new AppError('tidak-ditemukan', { sentence: `Belum ada DIPA tahun ${tahun}.` })
    const key = { unit, dipaId: anggaran.dipa.id }
    const [rencana, target] = [await listRencanaPenarikan(tx, key), await targetSerapan(tx, key)]
    const now = rencanaRows(
      leavesOf(anggaran).map(({ kode }) => kode),
      { rencana, target },
    )
    const by = actor.personName
    const save = async (row: SheetRow) => {
      const saved = now.get(row.id)
      if (saved === undefined || Object.keys(row.fields).some((field) => !(field in saved.fields)))
        throw goneRow()
      const different = changedFields(row, saved, { labels: RENCANA_LABELS, timezone })
      if (different.length === 0) return { version: saved.version, audit: null }
      const fields = { ...saved.fields, ...row.fields }
      const kode = row.id.slice('baris/'.length)
      if (row.id === TARGET_ROW) await putTargetSerapan(tx, { ...key, triwulan: readTargets(fields), by })
      else await putRencanaPenarikan(tx, { ...key, kode, bulan: readMonths(fields), by })
      const perubahan = different
        .map((field) => `${RENCANA_LABELS[field]} ${fields[field] || 'kosong'}`)
        .join(', ')
      const baris = row.id === TARGET_ROW ? 'target serapan' : kode
      return {
        version: saved.version + 1,
        audit: { subject: `anggaran/${key.dipaId}/rencana`, data: { tahun, baris, perubahan } },
      }
    }
    const kunci = drafKey.rencanaPenarikan(tahun)
    return saveRows(tx, { ...{ rows, unit, personId: actor.personId, kunci, draf, save } })
  },
})
