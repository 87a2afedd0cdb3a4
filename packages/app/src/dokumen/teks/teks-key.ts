import type { Entitas } from '@akuntabel/store'

/** Which document the parts are of. */
export interface TeksKey {
  unit: string
  entitas: Entitas
  tahun: number
  jenis: string
  /** As of the document; left out where an entity has one a year. */
  subjek?: string
}
