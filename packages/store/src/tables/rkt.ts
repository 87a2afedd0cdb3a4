import type { RktState } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Edited, Entitas, IsoDate, Numeric, ValueColumns } from './columns.ts'

export type { RktState }

export interface RktTable {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  tahun: number
  /** 1 is the plan as first made. */
  versi: Generated<number>
  state: Generated<RktState>
  /** Why there is a further version. */
  alasan: string | null
  nomor: string | null
  /** Of the day it was established. */
  tanggal: IsoDate | null
  version: Generated<number>
}

export interface RktIndikatorTable extends ValueColumns, Edited {
  unit_code: string
  id: Generated<string>
  rkt_id: string
  indikator_id: string
  indikator_versi: number
  sort: number
  /** Said to have no target that year; else an empty one is not typed yet. */
  tanpa_target: Generated<boolean>
  /** Why it is another target than the Renstra's. */
  alasan: string | null
  /** Of the Renstra when the plan was established: whether it said anything, and what; both null is no target. */
  renstra_ada: Generated<boolean>
  renstra_amount: Numeric | null
  renstra_code: string | null
}

export interface RktTables {
  rkt: RktTable
  rkt_indikator: RktIndikatorTable
}
