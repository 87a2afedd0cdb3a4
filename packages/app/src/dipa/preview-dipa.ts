import { anggaranAt } from '@akuntabel/store'
import { z } from 'zod'
import { cellErrors } from '../tabel/cell-errors.ts'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type DipaPosted, dipaRows, dipaTabelRows, dipaYear, readPosted } from './dipa-rows.ts'
import { DIPA_TABEL } from './dipa-tabel.ts'

/** How a row of the file stands to what is saved. */
export type RowState = 'baru' | 'berubah' | 'sama'

export interface DipaPreview {
  rows: { kode: string; uraian: string; pagu: string; state: RowState }[]
  /** Codes that are saved and not in the file. */
  removed: string[]
  /** By cell: `baris.3.pagu`. */
  errors: Record<string, string>
}

/** What a file or pasted cells would make of the DIPA; writes nothing. */
export const previewDipa = defineUseCase({
  name: 'preview-dipa',
  kind: 'read',
  permission: 'anggaran.isi',
  audit: null,
  input: dipaYear.extend({
    isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }),
  }),
  async before({ actor, services }, { isi }): Promise<DipaPosted> {
    const read = await services.tabel.read(DIPA_TABEL, isi, actor.personId)
    return rowsOfFile(
      dipaRows,
      read.map(({ cells }) => cells),
    )
  },
  async run({ tx, unit, before: rows }, { tahun }): Promise<DipaPreview> {
    const saved = new Map(dipaTabelRows(await anggaranAt(tx, { unit, tahun })).map((row) => [row.kode, row]))
    const reading = readPosted(rows)
    return {
      rows: rows.map((row) => ({ ...row, state: stateOf(row, saved.get(row.kode)) })),
      removed: [...saved.keys()].filter((kode) => !rows.some((row) => row.kode === kode)),
      errors: reading.ok ? {} : cellErrors(reading.errors),
    }
  },
})

function stateOf(row: DipaPosted[number], saved: Record<string, string> | undefined): RowState {
  if (saved === undefined) return 'baru'
  const pagu = row.pagu.replace(/^Rp|[.\s]/g, '')
  return row.uraian === saved.uraian && pagu === saved.pagu ? 'sama' : 'berubah'
}
