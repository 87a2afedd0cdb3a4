import { listDasarHukum } from '@akuntabel/store'
import { z } from 'zod'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import type { TabelRow } from '../tabel/tabel.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { DASAR_HUKUM_TABEL, dasarHukumRows, readDasarHukumRows } from './dasar-hukum-tabel.ts'
import { ownPeraturan } from './library.ts'
import { peraturanRow } from './peraturan-fields.ts'

export interface DasarHukumPreview {
  rows: (TabelRow & { state: 'baru' | 'berubah' | 'sama' })[]
  /** Own laws that are saved and not in the file. */
  removed: string[]
  /** By cell: `baris.3.nomor`. */
  errors: Record<string, string>
}

/** What a file would make of an office's own laws; writes nothing. */
export const previewDasarHukum = defineUseCase({
  name: 'preview-dasar-hukum',
  kind: 'read',
  permission: 'hukum.kelola',
  audit: null,
  input: z.object({ isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }) }),
  async before({ actor, services }, { isi }): Promise<TabelRow[]> {
    const read = await services.tabel.read(DASAR_HUKUM_TABEL, isi, actor.personId)
    return rowsOfFile(
      dasarHukumRows,
      read.map(({ cells }) => cells),
    )
  },
  async run({ tx, unit, before }): Promise<DasarHukumPreview> {
    const saved = new Map(
      (await listDasarHukum(tx, unit)).map((row) => [row.kode, peraturanRow(ownPeraturan(row))]),
    )
    const reading = readDasarHukumRows(before)
    const rows = reading.ok ? reading.rows.map(peraturanRow) : before
    return {
      rows: rows.map((row) => ({ ...row, state: stateOf(row, saved.get(row.kode ?? '')) })),
      removed: [...saved.keys()].filter((kode) => !rows.some((row) => row.kode === kode)),
      errors: reading.ok ? {} : reading.errors,
    }
  },
})

function stateOf(row: TabelRow, saved: TabelRow | undefined): 'baru' | 'berubah' | 'sama' {
  if (saved === undefined) return 'baru'
  return Object.entries(saved).every(([key, cell]) => row[key] === cell) ? 'sama' : 'berubah'
}
