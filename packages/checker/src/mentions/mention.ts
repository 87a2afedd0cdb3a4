import type { Position } from '@akuntabel/documents'

/** Words of a document that name a year or an office, and what they are there for. */
export interface Mention<T, R extends string = string> {
  kind: 'year' | 'office' | 'entity' | 'agency'
  value: T
  role: R
  /** The words that gave the role: `laporan kinerja`, `dibandingkan dengan`; null where none governs. */
  governedBy: string | null
  /** As printed. */
  text: string
  /** The sentence, heading or cell. */
  sentence: string
  place: 'sampul' | 'judul' | 'kalimat' | 'sel'
  /** Covers and headings say more than a sentence. */
  weight: number
  position: Position
}

export const WEIGHTS: Record<Mention<unknown>['place'], number> = {
  sampul: 5,
  judul: 3,
  kalimat: 1,
  sel: 0.5,
}
