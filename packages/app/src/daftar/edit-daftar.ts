import { parseDate } from '@akuntabel/domain'
import { lockYearRingkasan, putDaftar } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { mergeForm, settleForm } from '../lembar/save-list.ts'
import { sheetRow } from '../lembar/save-rows.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { DAFTAR, daftarYear } from './daftar.ts'
import {
  columnsOf,
  daftarEdit,
  daftarHead,
  judgeDaftar,
  judgeHead,
  labelsOf,
  wholeRows,
} from './daftar-sheet.ts'

/** A list of an office for a year, cell by cell. */
export const editDaftar = defineUseCase({
  name: 'edit-daftar',
  kind: 'write',
  permission: 'kantor.catat',
  audit: 'daftar.disimpan',
  input: daftarYear.extend({ rows: z.array(sheetRow).max(2000), draf: drafInput }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit, actor }, { jenis, tahun, rows: posted, draf }) {
    const kind = DAFTAR[jenis]
    const at = { unit, tahun }
    const { timezone } = await loadUnit(tx, unit)
    await lockYearRingkasan(tx, { unit, tahun })
    const labels = labelsOf(kind)
    const form = mergeForm({
      ...{ posted, timezone, whole: false, edit: await daftarEdit(tx, kind, at) },
      kepala: {
        ...{ saved: await daftarHead(tx, kind, at), content: [], labels },
        check: (rows) => judgeHead(rows, tahun),
      },
      baris: {
        ...{ saved: await kind.read(tx, at), content: columnsOf(kind), labels },
        check: (rows) => judgeDaftar(kind, rows),
      },
    })
    const { personId } = actor
    await settleForm(tx, { unit, personId, kunci: drafKey.daftar(jenis, tahun), draf }, form)
    if (form.kepala.changed + form.baris.changed === 0) return { view: form.view, audit: [] }
    const rows = wholeRows(kind, form.baris.rows)
    const perTanggal = form.kepala.rows[0]?.cells.tanggal
    const tanggal = perTanggal === undefined ? `${tahun}-12-31` : parseDate(perTanggal)
    await putDaftar(tx, { unit, jenis, tahun }, rows.length === 0 ? null : tanggal)
    await kind.write(tx, at, rows)
    const data = {
      daftar: kind.judul.toLowerCase(),
      tahun,
      jumlah: kind.total(rows),
      tanggal: perTanggal ?? null,
    }
    return { view: form.view, audit: [{ subject: `${jenis}/${tahun}`, data }] }
  },
})
