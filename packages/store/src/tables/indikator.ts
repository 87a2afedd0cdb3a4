import type { CardColumns } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Entitas, IsoDate, JsonOrNull, Numeric, StampOrNull, ValueColumns } from './columns.ts'

export interface IndikatorTable {
  unit_code: string
  id: Generated<string>
  entitas: Entitas | null
  iku: Generated<boolean>
  node_id: string | null
  renstra_indikator_id: string | null
  parent_id: string | null
  sasaran: string | null
  kode: string
  sort: Generated<number>
  retired_at: StampOrNull
}

/** The card of an indicator as it read from `berlaku` on; never changed, only followed by the next. */
export interface IndikatorVersiTable extends CardColumns {
  unit_code: string
  indikator_id: string
  versi: number
  berlaku: IsoDate
  formula: JsonOrNull<unknown>
}

export interface CapaianLampauTable extends ValueColumns {
  unit_code: string
  indikator_id: string
  tahun: number
  target_amount: Numeric | null
  target_code: string | null
  sumber: string
}

export interface IndikatorTables {
  indikator: IndikatorTable
  indikator_versi: IndikatorVersiTable
  capaian_lampau: CapaianLampauTable
}
