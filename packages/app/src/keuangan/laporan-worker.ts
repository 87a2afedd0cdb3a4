import { readGrid } from '../tabel/read-grid.ts'
import { type FoldAsk, foldLaporan, type Terlipat } from './fold-laporan.ts'
import { type LaporanHead, laporanHead } from './laporan-head.ts'
import { packGrid, unpackGrid } from './packed-grid.ts'

export type LaporanRequest =
  | { do: 'pack'; bytes: Uint8Array }
  | { do: 'head'; isi: Uint8Array; kepala: number | null }
  | { do: 'fold'; isi: Uint8Array; ask: FoldAsk }

export interface Packed {
  isi: Uint8Array<ArrayBuffer>
  baris: number
}

export type LaporanAnswer =
  | { ok: true; value: Packed | LaporanHead | Terlipat }
  | { ok: false; sentence: string }

/** Runs in a thread of its own; only what is small comes back. */
export default async function work(request: LaporanRequest): Promise<LaporanAnswer> {
  if (request.do === 'head') return { ok: true, value: laporanHead(unpackGrid(request.isi), request.kepala) }
  if (request.do === 'fold') return { ok: true, value: foldLaporan(unpackGrid(request.isi), request.ask) }
  const read = await readGrid(request.bytes)
  if (!read.ok) return read
  const value = { isi: packGrid(read.rows), baris: read.rows.length }
  return { ok: true, value }
}
