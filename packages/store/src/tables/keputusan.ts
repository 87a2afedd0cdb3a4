import type { Diktum, KeputusanJenis, KeputusanState, LampiranIsi } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Edited, Entitas, IsoDate, Json } from './columns.ts'

/** A decree; what its head says is decided by the head of its entity. */
export interface KeputusanTable extends Edited {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  tahun: number
  jenis: KeputusanJenis
  state: Generated<KeputusanState>
  judul: string
  nomor: string | null
  tanggal: IsoDate | null
  menimbang: string[]
  /** Codes of the library of laws. */
  mengingat: string[]
  memerhatikan: string[]
  dikta: Json<Diktum[]>
  lampiran: LampiranIsi[]
}

export interface KeputusanTables {
  keputusan: KeputusanTable
}
