import type { Decimal } from 'decimal.js'

/** One half-open class of a scale. `from`/`to` in percent; `to` null = no upper end. */
export interface ScaleClass {
  name: string
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
}
