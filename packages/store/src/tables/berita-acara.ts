import type { BeritaAcaraState, Diktum } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Edited, Entitas, IsoDate, Json } from './columns.ts'

/** What a meeting decided. */
export interface BeritaAcaraTable extends Edited {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  tahun: number
  state: Generated<BeritaAcaraState>
  judul: string
  nomor: string | null
  rapat: string
  tempat: string
  tanggal: IsoDate | null
  hadir: string[]
  undangan: string[]
  putusan: Json<Diktum[]>
}

export interface BeritaAcaraTables {
  berita_acara: BeritaAcaraTable
}
