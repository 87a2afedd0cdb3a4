import { anggaranAt, lockYearRingkasan, replaceAnggaranIndikator } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { textVersion } from '../draf/text-version.ts'
import { AppError } from '../errors/app-error.ts'
import { tahun } from '../input/schemas.ts'
import { type SheetRow, saveRows, sheetRow } from '../lembar/save-rows.ts'
import { changedFields } from '../lembar/sheet-rows.ts'
import { loadSchedule } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadShares } from './load-shares.ts'
import { readShares, SHARE_LABELS, shareRows } from './share-rows.ts'

/** Which indicators the rows of the budget pay for, row by row. */
export const saveAnggaranIndikator = defineUseCase({
  name: 'save-anggaran-indikator',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.indikator',
  input: z.object({ tahun, rows: z.array(sheetRow).max(2000), draf: drafInput }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit, actor }, { tahun, rows, draf }) {
    const { timezone } = (await loadSchedule(tx, unit, tahun)).unit
    // As everybody who writes a DIPA: of two, the second waits here and finds what the first saved.
    await lockYearRingkasan(tx, { unit, tahun })
    const anggaran = await anggaranAt(tx, { unit, tahun })
    if (anggaran === null)
      throw new AppError('tidak-ditemukan', { sentence: `Belum ada DIPA tahun ${tahun}.` })
    const dipaId = anggaran.dipa.id
    const shares = await loadShares(tx, { unit, tahun, anggaran })
    const now = shareRows(shares)
    const save = async (row: SheetRow) => {
      const kode = row.id.slice('baris/'.length)
      const saved = now.get(row.id)
      if (saved === undefined || Object.keys(row.fields).some((field) => !(field in saved.fields)))
        throw new AppError('tidak-ditemukan', { sentence: `Baris ${kode} tidak dapat diisi.` })
      if (changedFields(row, saved, { labels: SHARE_LABELS, timezone }).length === 0)
        return { version: saved.version, audit: null }
      const text = (row.fields.indikator ?? '').trim()
      const own = readShares(text, shares.indikator)
      await replaceAnggaranIndikator(tx, { unit, dipaId, kode, by: actor.personName, shares: own })
      return {
        version: textVersion(text),
        audit: {
          subject: `anggaran/${dipaId}/indikator`,
          data: {
            tahun,
            kode,
            indikator: text || 'tidak ada',
            sebelum: saved.fields.indikator || 'tidak ada',
          },
        },
      }
    }
    const kunci = drafKey.anggaranIndikator(tahun)
    return saveRows(tx, { ...{ rows, unit, personId: actor.personId, kunci, draf, save } })
  },
})
