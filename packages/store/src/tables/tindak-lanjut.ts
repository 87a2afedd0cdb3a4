import type { TindakLanjutState } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Edited, IsoDate } from './columns.ts'

/** What is to be done of what a quarter's value taught, by whom and until when. */
export interface RencanaTindakLanjutTable extends Edited {
  unit_code: string
  id: Generated<string>
  pengukuran_id: string
  indikator_id: string
  uraian: string
  /** The account that owes it. */
  person_id: string
  /** The name it had. */
  penanggung_jawab: string
  tenggat: IsoDate
  state: Generated<TindakLanjutState>
  /** Why it was given back or called off. */
  alasan: string | null
}

export interface TindakLanjutTables {
  rencana_tindak_lanjut: RencanaTindakLanjutTable
}
