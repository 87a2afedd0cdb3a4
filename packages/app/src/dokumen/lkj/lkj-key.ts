import { classify, type Decimal, type Kategori, type Scale } from '@akuntabel/domain'
import type { Entitas } from '@akuntabel/store'

/** Which report. */
export interface LkjKey {
  unit: string
  entitas: Entitas
  tahun: number
}

export function kategoriOf(scale: Scale, value: Decimal | null): Kategori | null {
  return value === null ? null : classify(scale, value)
}
