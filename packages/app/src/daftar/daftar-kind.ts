import type { Reader, Writer } from '@akuntabel/store'
import type { z } from 'zod'
import type { Choice } from '../input/card.ts'
import type { ListRow } from '../lembar/list-sheet.ts'

export interface DaftarColumn {
  key: string
  label: string
  hint: string
  /** Null where it is typed. */
  options: Choice[] | null
  angka?: true
  /** May stay empty. */
  optional?: true
}

/** Of an office and a year. */
export interface DaftarYear {
  unit: string
  tahun: number
}

/** A list that an office keeps for each year, as of a day; page, file, form and report follow from it. */
export interface DaftarKind {
  jenis: 'pegawai' | 'sarana' | 'penghargaan' | 'uraian-tugas'
  judul: string
  /** What the page says of it. */
  lead: string
  /** Tells how things stand on a day of the year, which is asked; else of the whole year. */
  perTanggal: boolean
  /** What a row is, in a sentence. */
  noun: string
  columns: readonly DaftarColumn[]
  /** Columns by which a row of a file is known, and which two rows cannot share. */
  kunci: readonly string[]
  row: z.ZodType
  /** What a row says that no single cell shows; by column. */
  judge?(cells: Record<string, string>): { field: string; sentence: string } | null
  read(tx: Reader, at: DaftarYear): Promise<ListRow[]>
  write(tx: Writer, at: DaftarYear, rows: readonly ListRow[]): Promise<void>
  /** `24 orang` */
  total(rows: readonly ListRow[]): string
}
