import type { Entitas } from '@akuntabel/domain'
import type { PathHint } from '../view/path-hint.ts'

interface Place {
  unit: string
  entitas: Entitas
  tahun: number
}

/** Paths of pages that a letter leads to; who serves the pages gives them. */
export interface Addresses {
  task(place: Place, hint: PathHint): string
  home(place: Place): string
  account(): string
  stop(token: string): string
}
