import type { Entitas } from '@akuntabel/store'

/** Which report. */
export interface LkjKey {
  unit: string
  entitas: Entitas
  tahun: number
}
