import type { CardColumns, Consolidation, Formula } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Entitas, IsoDate, JsonOrNull, Numeric, ValueColumns } from './columns.ts'

/** Who it is, over all versions of its card and of the plan. */
export interface IndikatorTable {
  unit_code: string
  id: Generated<string>
  entitas: Entitas | null
  iku: Generated<boolean>
  renstra_indikator_id: string | null
  parent_id: string | null
  /** First year of the plan it was made for; a code is given once in a period. */
  periode: number
  kode: string
  sort: Generated<number>
  mulai_tahun: number
  /** The last year it is counted in. */
  sampai_tahun: number
}

/** The card of an indicator as it read from `berlaku` on; never changed, only followed by the next. */
export interface IndikatorVersiTable extends CardColumns {
  unit_code: string
  indikator_id: string
  versi: number
  berlaku: IsoDate
  /** The sasaran a main indicator answers; one of the Renstra stands in its tree. */
  sasaran: string | null
  /** How it is counted from its components; null where one figure is typed. */
  formula: JsonOrNull<Formula>
}

/** One figure a card is counted from; belongs to that version of it. */
export interface IndikatorKomponenTable {
  unit_code: string
  indikator_id: string
  versi: number
  /** As the formula names it. */
  kode: string
  sort: number
  nama: string
  satuan: string
  consolidation: Consolidation
  sumber_data: string | null
  bukti: string | null
  /** `isian`, `indikator:IKU-2` or `sistem:serapan`. */
  asal: Generated<string>
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
  indikator_komponen: IndikatorKomponenTable
  capaian_lampau: CapaianLampauTable
}
