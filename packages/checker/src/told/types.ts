import type { FactCell, FactRow, FactTable, Sentence } from '../facts/types.ts'

export type Kind = 'rupiah' | 'persen' | 'angka'

/** A number that a sentence tells, in digits or in words. Bounds say what may have been rounded to it. */
export interface Told {
  value: number
  low: number
  high: number
  kind: Kind
  /** `poin` or `persen poin` stands behind it. */
  points: boolean
  /** The word behind it in small letters; empty where none names what is counted. */
  noun: string
  /** As printed, without its noun. */
  text: string
  at: number
  end: number
  /** Written as a word alone: `empat`. */
  inWords: boolean
}

export type Role =
  | 'target'
  | 'realisasi'
  | 'capaian'
  | 'pagu'
  | 'serapan'
  | 'sisa'
  | 'beda'
  | 'rata-rata'
  | 'jumlah'
  | 'porsi'

/** A figure of a table with all that says what it is. */
export interface Known {
  value: number
  low: number
  high: number
  kind: Kind
  role: Role | null
  year: number | null
  /** `triwulan 3`: the part of the year its column is headed by; null for all of it. */
  period: string | null
  text: string
  cell: FactCell
  row: FactRow
  table: FactTable
  /** Words over its column, in small letters. */
  head: readonly string[]
}

/** A row that sentences may speak of: all rows of that name, in every table. */
export interface Subject {
  key: string
  name: string
  /** Each way to name it: its words, its code, its abbreviation. */
  names: readonly (readonly string[])[]
  known: readonly Known[]
}

/** Where a sentence names a row. */
export interface Named {
  subject: Subject
  at: number
  end: number
  /** Only some words of the name, which no other row has beside each other. */
  partial: boolean
}

export interface Statement {
  sentence: Sentence
  /** As printed. */
  text: string
  numbers: readonly Told[]
  named: readonly Named[]
  /** The row that the sentence goes back to when it names none; null when nothing tells. */
  implied: Subject | null
  /** The sentence before it in the same paragraph. */
  before: Statement | null
}
