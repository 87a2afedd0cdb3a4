import { z } from 'zod'
import { hashOfFile } from '../impor/record-impor.ts'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type RkaPreview, rkaPreview } from './fill-rka.ts'
import { loadTahap, rkaStage } from './load-tahap.ts'
import { type RkaPosted, rkaRows } from './rka-rows.ts'
import { RKA_TABEL } from './rka-tabel.ts'

/** What a file or pasted cells would make of a stage; writes nothing. */
export const previewRka = defineUseCase({
  name: 'preview-rka',
  kind: 'read',
  permission: 'anggaran.isi',
  audit: null,
  input: rkaStage.extend({
    isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }),
  }),
  async before({ actor, services }, { isi }): Promise<RkaPosted> {
    const read = await services.tabel.read(RKA_TABEL, isi, actor.personId)
    return rowsOfFile(
      rkaRows,
      read.map(({ cells }) => cells),
    )
  },
  async run({ tx, unit, before: rows }, { isi, ...stage }): Promise<RkaPreview & { berkas: string }> {
    const loaded = await loadTahap(tx, { unit, ...stage })
    return { ...rkaPreview(rows, loaded), berkas: hashOfFile(isi) }
  },
})
