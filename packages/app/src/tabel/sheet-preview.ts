import { hashOfFile } from '../impor/record-impor.ts'
import { cellErrors } from './cell-errors.ts'

/** A row of a file as a row of the sheet that a person types in. */
export interface SheetFileRow {
  id: string
  version: number
  fields: Record<string, string>
  state: 'baru' | 'berubah' | 'sama'
  /** Its place in the file, from 0. */
  at: number
}

/** What a file would make of a sheet, of which nothing is saved. */
export interface SheetPreview {
  rows: SheetFileRow[]
  removed: string[]
  /** By cell of the file: `baris.3.target`. */
  errors: Record<string, string>
  /** SHA-256 of what was read. */
  berkas: string
}

export function sheetPreview(
  rows: SheetFileRow[],
  { errors, isi }: { errors: readonly { at: number; field: string; sentence: string }[]; isi: Uint8Array },
): SheetPreview {
  return { rows, removed: [], errors: cellErrors(errors), berkas: hashOfFile(isi) }
}

/** Whether a row of a file says what is saved already. */
export function stateBeside(
  fields: Record<string, string>,
  saved: Record<string, string> | undefined,
): SheetFileRow['state'] {
  if (saved === undefined) return 'baru'
  return Object.entries(fields).every(([field, text]) => text === saved[field]) ? 'sama' : 'berubah'
}
