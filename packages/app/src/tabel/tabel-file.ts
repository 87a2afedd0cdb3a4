import type { Tabel, TabelFormat, TabelRow } from './tabel.ts'
import { writeTabel } from './write-tabel.ts'

/** A table to be downloaded. */
export interface TabelFile {
  name: string
  type: string
  bytes: Uint8Array
}

export const TABEL_TYPES: Record<TabelFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

export async function tabelFile(
  tabel: Tabel,
  rows: readonly TabelRow[],
  { format, nama }: { format: TabelFormat; nama: string },
): Promise<TabelFile> {
  return {
    name: `${nama}.${format}`,
    type: TABEL_TYPES[format],
    bytes: await writeTabel(tabel, rows, format),
  }
}
