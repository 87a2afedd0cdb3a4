import { lockSumberDana, putSumberDana, usedSumberDana } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput, settle } from '../draf/settle.ts'
import { mergeList } from '../lembar/merge-list.ts'
import { sheetRow } from '../lembar/save-rows.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import {
  judgeSumber,
  SUMBER_CONTENT,
  SUMBER_LABELS,
  sumberEdit,
  sumberListRows,
  sumberRow,
} from './sumber-dana-sheet.ts'

/** The register of sources of money, cell by cell. */
export const editSumberDana = defineUseCase({
  name: 'edit-sumber-dana',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'sumber-dana.disimpan',
  input: z.object({ rows: z.array(sheetRow).max(500), draf: drafInput }),
  year: 'none',
  async run({ tx, unit, actor }, { rows: posted, draf }) {
    await lockSumberDana(tx, unit)
    const saved = await sumberListRows(tx, unit)
    const used = await usedSumberDana(tx, unit)
    const { timezone } = await loadUnit(tx, unit)
    const merged = mergeList({
      ...{ saved, posted, timezone, whole: false, content: SUMBER_CONTENT, labels: SUMBER_LABELS },
      edit: await sumberEdit(tx, unit),
      check: (rows) => judgeSumber(rows, { saved, used }),
    })
    const { personId } = actor
    const kunci = drafKey.sumberDana()
    await settle(tx, { unit, personId, kunci, draf, done: merged.done, left: merged.left })
    if (merged.changed === 0) return { view: merged.view, audit: [] }
    const rows = merged.rows.map(({ cells }, at) => {
      const { kode, nama, pemberi, nomor, tanggal } = sumberRow.parse(cells)
      const nphd = { nphd_nomor: nomor ?? null, nphd_tanggal: tanggal ?? null }
      return { kode, nama, pemberi: pemberi ?? null, ...nphd, sort: at }
    })
    await putSumberDana(tx, unit, rows)
    const data = { jumlah: rows.length, kode: rows.map(({ kode }) => kode).join(', ') }
    return { view: merged.view, audit: [{ subject: 'sumber-dana', data }] }
  },
})
