import { gunzipSync, gzipSync } from 'node:zlib'
import type { GridCell } from '../tabel/read-grid.ts'

/** The rows of a report as they are kept until it is imported. */
export function packGrid(rows: GridCell[][]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(JSON.stringify(rows), { level: 1 }))
}

export function unpackGrid(isi: Uint8Array): GridCell[][] {
  return JSON.parse(gunzipSync(isi).toString('utf8'))
}
