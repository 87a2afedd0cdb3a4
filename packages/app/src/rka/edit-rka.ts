import { ENTITAS, formatRupiah } from '@akuntabel/domain'
import { lockYearRingkasan, putRka } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { RKA_IMPOR } from '../impor/kinds/rka.ts'
import { beginImpor, imporInput } from '../impor/record-impor.ts'
import { longText, optionalDate } from '../input/schemas.ts'
import { readWith } from '../input/sentences.ts'
import type { ListRow } from '../lembar/list-sheet.ts'
import type { ListError } from '../lembar/merge-list.ts'
import { mergeForm, settleForm } from '../lembar/save-list.ts'
import { sheetRow } from '../lembar/save-rows.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadTahap, rkaStage } from './load-tahap.ts'
import { judgeRka, storedRows } from './rka-rows.ts'
import { postedOf, RKA_CONTENT, RKA_LABELS, rkaEdit, rkaHead, rkaListRows, rkaSubject } from './rka-sheet.ts'

const head = z.object({ nomor: longText(100), tanggal: optionalDate })

/** What was typed into a stage of the plan of money, row by row; without any row it is not begun. */
export const editRka = defineUseCase({
  name: 'edit-rka',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.rka',
  input: rkaStage.extend({ rows: z.array(sheetRow).max(3000), draf: drafInput, impor: imporInput }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit, actor }, { tahun, tahap, rows: posted, draf, impor }) {
    // As everybody who writes the money of a year: of two, the second waits here and finds what the first saved.
    await lockYearRingkasan(tx, { unit, tahun })
    const key = { unit, tahun, tahap }
    const { office, stage, rka, ...may } = await loadTahap(tx, key)
    const sources = may.sumber.map(({ value }) => value)
    const form = mergeForm({
      ...{ posted, edit: await rkaEdit(tx, key), timezone: office.unit.timezone, whole: impor !== undefined },
      kepala: { saved: rkaHead(rka), content: [], labels: RKA_LABELS, check: headErrors },
      baris: {
        ...{ saved: rkaListRows(rka), content: RKA_CONTENT, labels: RKA_LABELS },
        check: (rows) => judgeRka(postedOf(rows), sources).problems,
      },
    })
    await settleForm(tx, { unit, personId: actor.personId, kunci: drafKey.rka({ tahun, tahap }), draf }, form)
    const { rows, total } = judgeRka(postedOf(form.baris.rows), sources)
    const view = { ...form.view, paguText: formatRupiah(total) }
    if (form.baris.changed + form.kepala.changed === 0 || rows === null) return { view, audit: [] }
    const { nomor, tanggal } = head.parse(form.kepala.rows[0]?.cells ?? {})
    const kept = await beginImpor(tx, RKA_IMPOR, { unit, entitas: ENTITAS[0], tahun, berkas: impor })
    await putRka(tx, key, { nomor: nomor ?? null, tanggal: tanggal ?? null, rows: storedRows(rows) })
    await kept.done(tx, actor.personName)
    const data = { tahap: stage.nama, tahun, jumlah: rows.length, pagu: formatRupiah(total) }
    return { view, audit: [{ subject: rkaSubject(key), data }] }
  },
})

function headErrors([above]: ListRow[]): ListError[] {
  const read = readWith(head, above?.cells ?? {})
  if (read.success) return []
  return read.error.issues.map(({ path, message }) => ({ at: 0, field: String(path[0]), sentence: message }))
}
