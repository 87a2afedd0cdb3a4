import type { RenstraNodeKind, RenstraState } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { IsoDate, JsonWithDefault, Numeric, Stamp, ValueColumns } from './columns.ts'

export type { RenstraNodeKind, RenstraState }

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
  /** 1 is the plan as first made; a version has nodes and targets of its own. */
  versi: Generated<number>
  state: Generated<RenstraState>
  /** The first year it rules. */
  berlaku: number
  /** Its figures stand as its decree printed them, also where they do not add up. */
  tercetak: Generated<boolean>
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
  /** `RM`, or a code of the register. */
  sumber_dana: Generated<string>
}

export interface SumberDanaTable {
  unit_code: string
  kode: string
  nama: string
  /** Who gives a grant, and by which agreement (NPHD). */
  pemberi: string | null
  nphd_nomor: string | null
  nphd_tanggal: IsoDate | null
  sort: Generated<number>
}

/** Where an indicator stands in a version of the plan and by which version of its card it promises. */
export interface RenstraIndikatorTable {
  unit_code: string
  renstra_id: string
  indikator_id: string
  indikator_versi: number
  /** Null where it has targets but no place in the tree. */
  node_id: string | null
  sort: Generated<number>
  baseline_tahun: number | null
  baseline_amount: Numeric | null
  baseline_code: string | null
}

/** No row: not typed yet. Both columns null: said to have no target that year. */
export interface RenstraTargetTable extends ValueColumns {
  unit_code: string
  renstra_id: string
  indikator_id: string
  tahun: number
}

/** What people write of its book, part by part. */
export interface RenstraTeksTable {
  unit_code: string
  renstra_id: string
  bagian: string
  isi: string
  version: Generated<number>
  updated_by: string | null
  updated_at: Stamp
}

export interface RenstraTables {
  renstra: RenstraTable
  renstra_node: RenstraNodeTable
  renstra_pendanaan: RenstraPendanaanTable
  sumber_dana: SumberDanaTable
  renstra_indikator: RenstraIndikatorTable
  renstra_target: RenstraTargetTable
  renstra_teks: RenstraTeksTable
}
