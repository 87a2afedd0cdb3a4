import type { PeriksaBerkas, PeriksaSaring } from '#paths'

/** Addresses of one result, wherever it is kept. */
export interface ResultLinks {
  page(saring?: PeriksaSaring): string
  file(berkas: PeriksaBerkas): string
}

/** A result that is kept: it can be filtered, marked and downloaded. */
export interface Kept {
  links: ResultLinks
  /** Names of the Word documents. */
  words: string[]
}
