import type { PutusanJenis, RapatJenis, RapatState, TindakLanjutState } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Edited, Entitas, IsoDate, Triwulan } from './columns.ts'

export interface RapatTable extends Edited {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  tahun: number
  /** The quarter it looks at. */
  triwulan: Triwulan | null
  jenis: RapatJenis
  state: Generated<RapatState>
  tanggal: IsoDate
  tempat: string
  /** As they are printed. */
  hadir: Generated<string[]>
  berita_acara_id: string | null
}

/** What a meeting decided, by whom it is done and until when. */
export interface RapatPutusanTable extends Edited {
  unit_code: string
  id: Generated<string>
  rapat_id: string
  indikator_id: string | null
  jenis: PutusanJenis
  uraian: string
  person_id: string | null
  penanggung_jawab: string | null
  tenggat: IsoDate | null
  subjek: string | null
  state: Generated<TindakLanjutState>
  hasil: string | null
}

export interface RapatTables {
  rapat: RapatTable
  rapat_putusan: RapatPutusanTable
}
