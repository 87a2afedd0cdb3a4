import { z } from 'zod'
import { isAppError } from '../errors/app-error.ts'
import { entitasTahun } from '../input/schemas.ts'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import { type SheetFileRow, type SheetPreview, sheetPreview, stateBeside } from '../tabel/sheet-preview.ts'
import { MAX_TABEL_ROWS } from '../tabel/tabel.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadRencana } from './load-rencana.ts'
import { outputsOf, type ReadStep, readStep } from './read-step.ts'
import { BULAN, monthField, rencanaRowId, stepFields } from './rencana-rows.ts'
import { RENCANA_TABEL } from './rencana-tabel.ts'

const cell = (max: number) => z.string().trim().max(max, `Paling banyak ${max} huruf.`).default('')

const fileRows = z
  .array(
    z
      .object({ kode: cell(40), uraian: cell(1000), pic: cell(200), ro: cell(2000) })
      .and(z.object(Object.fromEntries(BULAN.map((bulan) => [monthField(bulan), cell(10)])))),
  )
  .max(MAX_TABEL_ROWS, `Paling banyak ${MAX_TABEL_ROWS} baris.`)
  .transform((rows): Record<string, string>[] => rows)

/**
 * What a file or pasted cells would make of the steps of a year; writes nothing. A step is known by its indicator and its
 * words; of two with the same words the first of the file is the first of the plan.
 */
export const previewRencanaAksi = defineUseCase({
  name: 'preview-rencana-aksi',
  kind: 'read',
  permission: 'pk.susun',
  audit: null,
  input: entitasTahun.extend({
    isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }),
  }),
  async before({ actor, services }, { isi }) {
    const read = await services.tabel.read(RENCANA_TABEL, isi, actor.personId)
    return rowsOfFile(
      fileRows,
      read.map(({ cells }) => cells),
    )
  },
  async run({ tx, unit, before: sent }, { entitas, tahun, isi }): Promise<SheetPreview> {
    const loaded = await loadRencana(tx, { unit, entitas, tahun })
    const outputs = await outputsOf(tx, loaded)
    const byKode = new Map(loaded.indikator.map((one) => [one.kode.toLowerCase(), one]))
    const left = new Map(loaded.indikator.map(({ id, steps }) => [id, [...steps]]))
    const fresh = new Map<string, number>()
    const errors: { at: number; field: string; sentence: string }[] = []
    const rows = sent.flatMap(({ kode = '', ...typed }, at): SheetFileRow[] => {
      const owner = byKode.get(kode.toLowerCase())
      if (owner === undefined) {
        errors.push({ at, field: 'kode', sentence: `${kode || 'Baris ini'} tidak ada dalam tahun ini.` })
        return []
      }
      // As the template leaves an indicator without steps.
      if (Object.values(typed).every((text) => text === '')) return []
      const waiting = left.get(owner.id) ?? []
      const same = waiting.findIndex(({ uraian }) => uraian.toLowerCase() === typed.uraian?.toLowerCase())
      const [step] = same === -1 ? [] : waiting.splice(same, 1)
      let fields = typed
      try {
        fields = asTyped(readStep(typed, { before: step?.biaya ?? [], outputs, loaded }))
      } catch (cause) {
        if (!isAppError(cause)) throw cause
        for (const [field, sentence] of Object.entries(cause.data.fields ?? {}))
          errors.push({ at, field, sentence })
      }
      if (step !== undefined) {
        const state = stateBeside(fields, stepFields(step))
        return [{ id: rencanaRowId.langkah(step.id), version: step.version, fields, state, at }]
      }
      const place = fresh.get(owner.id) ?? 0
      fresh.set(owner.id, place + 1)
      return [{ id: rencanaRowId.baru(owner.id, place), version: 0, fields, state: 'baru', at }]
    })
    return sheetPreview(rows, { errors, isi })
  },
})

function asTyped({ uraian, bulan, pic, biaya }: ReadStep): Record<string, string> {
  return stepFields({ uraian, bulan, pic, biaya })
}
