import type { Generated } from 'kysely'
import type { Edited, IsoDate, Numeric } from './columns.ts'

export interface CapaianKeluaranTable extends Edited {
  unit_code: string
  dipa_id: string
  kode: string
  bulan: number
  /** Volume realised since January. */
  rvro: Numeric | null
  /** Progress, and the progress that was promised, in percent. */
  pcro: Numeric | null
  tpcro: Numeric | null
  lapor: IsoDate | null
  konfirmasi: Generated<boolean>
}

export interface CapaianKeluaranTables {
  capaian_keluaran: CapaianKeluaranTable
}
