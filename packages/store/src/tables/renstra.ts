import type { RenstraNodeKind } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { IsoDate, JsonWithDefault, ValueColumns } from './columns.ts'

export type { RenstraNodeKind }

export interface RenstraTable {
  unit_code: string
  id: Generated<string>
  mulai: number
  selesai: number
  nomor: string | null
  tanggal: IsoDate | null
  visi: Generated<string>
  misi: JsonWithDefault<string[]>
  induk: string | null
}

export interface RenstraNodeTable {
  unit_code: string
  id: Generated<string>
  renstra_id: string
  parent_id: string | null
  kind: RenstraNodeKind
  kode: string | null
  uraian: string
  sort: Generated<number>
}

export interface RenstraPendanaanTable {
  unit_code: string
  node_id: string
  tahun: number
  amount: bigint
}

export interface RenstraTargetTable extends ValueColumns {
  unit_code: string
  indikator_id: string
  tahun: number
}

export interface RenstraTables {
  renstra: RenstraTable
  renstra_node: RenstraNodeTable
  renstra_pendanaan: RenstraPendanaanTable
  renstra_target: RenstraTargetTable
}
