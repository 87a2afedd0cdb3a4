import type { Decimal } from 'decimal.js'
import type { Warna } from './warna.ts'

/** One half-open class of a scale. `from`/`to` in percent; `to` null = no upper end. */
export interface ScaleClass {
  /** The word for it, the same on every page and in every document. */
  name: string
  /** What the word means, where the scale says so. */
  keterangan: string | null
  warna: Warna
  from: Decimal
  /** True: `from` itself belongs to this class (≥); false: only above it (>). */
  fromIncluded: boolean
  to: Decimal | null
  toIncluded: boolean
}

/** A scale proven to cover [0, ∞) once; made by `makeScale` only. Classes from lowest to highest. */
export interface Scale {
  name: string
  citation: string
  classes: readonly ScaleClass[]
}

export interface Kategori {
  name: string
  /** 0 is the lowest class. */
  rank: number
  of: number
  warna: Warna
}
