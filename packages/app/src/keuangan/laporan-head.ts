import { headRow } from '@akuntabel/domain'
import type { GridCell } from '../tabel/read-grid.ts'
import { headsOf, textOf } from './heads.ts'

/** What a person is shown of a report before its columns are told. */
export interface LaporanHead {
  /** How many rows there are in all. */
  baris: number
  /** Row of the heads, from 0. */
  kepala: number
  heads: string[]
  /** The first rows below the heads. */
  contoh: string[][]
}

const SHOWN = 10

/** With the row of the heads, from 0; null: guessed by its words. */
export function laporanHead(rows: readonly GridCell[][], asked: number | null): LaporanHead {
  const kepala = asked ?? headRow(rows.slice(0, 20).map((row) => row.map(textOf)))
  const heads = headsOf(rows, kepala)
  const contoh = rows
    .slice(kepala + 1, kepala + 1 + SHOWN)
    .map((row) => heads.map((_, place) => textOf(row[place] ?? '')))
  return { baris: rows.length, kepala, heads, contoh }
}
