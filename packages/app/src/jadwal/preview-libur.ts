import { listLibur } from '@akuntabel/store'
import { z } from 'zod'
import { cellErrors } from '../tabel/cell-errors.ts'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { LIBUR_TABEL, type LiburPosted, liburRows, liburTabelRow, readLibur } from './libur-rows.ts'

export interface LiburPreview {
  rows: (LiburPosted[number] & { state: 'baru' | 'berubah' | 'sama' })[]
  removed: string[]
  /** By cell: `baris.3.tanggal`. */
  errors: Record<string, string>
}

/** What a file or pasted cells would add; writes nothing. */
export const previewLibur = defineUseCase({
  name: 'preview-libur',
  kind: 'read',
  permission: 'pengaturan.kelola',
  audit: null,
  input: z.object({ isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }) }),
  async before({ actor, services }, { isi }): Promise<LiburPosted> {
    const read = await services.tabel.read(LIBUR_TABEL, isi, actor.personId)
    return rowsOfFile(
      liburRows,
      read.map(({ cells }) => cells),
    )
  },
  async run({ tx, unit, before: rows }): Promise<LiburPreview> {
    const read = readLibur(unit, rows)
    if (!read.ok)
      return {
        rows: rows.map((row) => ({ ...row, state: 'baru' })),
        removed: [],
        errors: cellErrors(read.errors),
      }
    const days = read.rows.map(({ tanggal }) => tanggal).toSorted()
    const dari = days[0] ?? '9999-12-31'
    const saved = new Map(
      (await listLibur(tx, { unit, dari, sampai: days.at(-1) ?? dari })).map((row) => [row.tanggal, row]),
    )
    return {
      rows: read.rows.map((row) => {
        const known = saved.get(row.tanggal)
        const same = known?.nama === row.nama && known.sumber === row.sumber
        return { ...liburTabelRow(row), state: known === undefined ? 'baru' : same ? 'sama' : 'berubah' }
      }),
      removed: [],
      errors: {},
    }
  },
})
