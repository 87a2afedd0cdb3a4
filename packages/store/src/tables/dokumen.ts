import type { DokumenState } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Entitas, IsoDate, JsonOrNull, Stamp, StampOrNull } from './columns.ts'
import type { PenandaTangan } from './pk.ts'

export type { DokumenState }

export interface DokumenTable {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  tahun: number
  jenis: string
  /** What it is about, `pk/<id>`; empty where an entity has one a year. */
  subjek: Generated<string>
  revisi: Generated<number>
  state: Generated<DokumenState>
  nomor: string | null
  tanggal: IsoDate | null
  snapshot: JsonOrNull<unknown>
  /** Of the file of data, which names every other file; of documents sealed by the first versions, of the snapshot. */
  hash: string | null
  /** Of the canonical snapshot alone. */
  data_hash: string | null
  penanda_tangan: JsonOrNull<PenandaTangan[]>
  template: string | null
  /** Version of the program that sealed it. */
  program: string | null
  /** Signed before documents were sealed, and sealed by a job afterwards. */
  disegel_kemudian: Generated<boolean>
  /** Why this version corrects the one before it. */
  alasan: string | null
  finalized_by: string | null
  finalized_at: StampOrNull
  version: Generated<number>
}

export interface DokumenBerkasTable {
  unit_code: string
  dokumen_id: string
  /** `pindaian` is the scan of a paper that was signed by hand. */
  format: 'pdf' | 'docx' | 'html' | 'json' | 'pindaian'
  sha256: string
  ukuran: bigint
}

export interface DokumenTeksTable {
  unit_code: string
  entitas: Entitas
  tahun: number
  jenis: string
  /** What the document is about, as of the document. */
  subjek: Generated<string>
  bagian: string
  isi: string
  version: Generated<number>
  updated_by: string | null
  updated_at: Stamp
}

export interface DokumenTables {
  dokumen: DokumenTable
  dokumen_berkas: DokumenBerkasTable
  dokumen_teks: DokumenTeksTable
}
