/** How a column's cells are written: text, whole rupiah, or a number with decimals. */
export type TabelCell = 'teks' | 'uang' | 'angka'

export interface TabelColumn {
  key: string
  /** Head of the column in every file. */
  label: string
  as: TabelCell
  /** Said on the sheet of instructions. */
  hint: string
  /** A file may come without it. */
  optional?: true
}

/** A kind of table that goes in and out as a file. */
export interface Tabel {
  /** `dipa`, as the command line calls it. */
  jenis: string
  /** Name of the sheet. */
  judul: string
  columns: readonly TabelColumn[]
  /** What a person should know before filling it in, a sentence each. */
  petunjuk: readonly string[]
}

/** One row as text, by column; `''` is empty. */
export type TabelRow = Record<string, string>

/** A row of a file with its number there, so that a refusal can name it. */
export interface FileRow {
  nomor: number
  cells: TabelRow
}

export const TABEL_FORMATS = ['xlsx', 'csv', 'json'] as const

export type TabelFormat = (typeof TABEL_FORMATS)[number]

/** A plan of a large ministry has some 800 rows. */
export const MAX_TABEL_ROWS = 2_000

/** What a file holds, or a sentence why it cannot be read. */
export type TabelReading = { ok: true; rows: FileRow[] } | { ok: false; sentence: string }
