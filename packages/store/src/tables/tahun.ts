import type { TahunState } from '@akuntabel/domain'
import type { ColumnType, Generated } from 'kysely'
import type { Entitas, Stamp } from './columns.ts'

export type { TahunState }

export interface TahunKinerjaTable {
  unit_code: string
  entitas: Entitas
  tahun: number
  state: Generated<TahunState>
  /** The final report that closes it, also while it is corrected. */
  dokumen_id: string | null
  /** Why it is corrected; null in any other state. */
  alasan: string | null
  /** Who opened, closed or corrects it. */
  oleh: string | null
  at: Stamp
}

export interface VersiDataTable {
  unit_code: string
  entitas: Entitas
  tahun: number
  versi: ColumnType<bigint, bigint | number, bigint>
}

/** What changed a table of the office last: the id of a transaction, another one with each that wrote to it. */
export interface VersiTabelTable {
  unit_code: string
  tabel: string
  versi: bigint
}

export interface TahunTables {
  tahun_kinerja: TahunKinerjaTable
  versi_data: VersiDataTable
  versi_tabel: VersiTabelTable
}
