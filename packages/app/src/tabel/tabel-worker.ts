import { type GridReading, readGrid } from './read-grid.ts'
import { readTabel } from './read-tabel.ts'
import type { Tabel, TabelReading } from './tabel.ts'

export interface TabelRequest {
  /** Null: a table whose columns nobody knows beforehand. */
  tabel: Tabel | null
  bytes: Uint8Array
}

/** Runs in a thread of its own: a workbook of thousands of rows takes a while to read. */
export default function read({ tabel, bytes }: TabelRequest): Promise<TabelReading | GridReading> {
  return tabel === null ? readGrid(bytes) : readTabel(tabel, bytes)
}
