import type { Entitas } from '@akuntabel/store'

/** A part of a document that people write. */
export interface Part {
  /** Its name for ever, as stored. */
  bagian: string
  judul: string
  hint: string
}

/** Which document the parts are of. */
export interface TeksKey {
  unit: string
  entitas: Entitas
  tahun: number
  jenis: string
  /** As of the document; left out where an entity has one a year. */
  subjek?: string
}
