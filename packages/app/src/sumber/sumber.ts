import type { Decimal } from '@akuntabel/domain'
import type { Entitas, Reader, Triwulan } from '@akuntabel/store'

export interface SumberKey {
  unit: string
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
}

/** A figure the program holds itself, as it stands at the end of a quarter. */
export interface Sumber {
  label: string
  satuan: string
  read(tx: Reader, key: SumberKey): Promise<TakenFigure>
}

export interface TakenFigure {
  /** Null where there is nothing to count from. */
  amount: Decimal | null
  /** What it was counted from, one sentence. */
  rincian: string
}
