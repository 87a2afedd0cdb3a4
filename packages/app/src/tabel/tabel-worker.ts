import { readTabel } from './read-tabel.ts'
import type { Tabel, TabelReading } from './tabel.ts'

export interface TabelRequest {
  tabel: Tabel
  bytes: Uint8Array
}

/** Runs in a thread of its own: a workbook of thousands of rows takes a while to read. */
export default function read({ tabel, bytes }: TabelRequest): Promise<TabelReading> {
  return readTabel(tabel, bytes)
}
