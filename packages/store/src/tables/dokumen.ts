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
  revisi: Generated<number>
  state: Generated<DokumenState>
  nomor: string | null
  tanggal: IsoDate | null
  snapshot: JsonOrNull<unknown>
  hash: string | null
  penanda_tangan: JsonOrNull<PenandaTangan[]>
  template: string | null
  /** Why this version corrects the one before it. */
  alasan: string | null
  finalized_by: string | null
  finalized_at: StampOrNull
  version: Generated<number>
}

export interface DokumenBerkasTable {
  unit_code: string
  dokumen_id: string
  format: 'pdf' | 'docx' | 'html'
  sha256: string
  ukuran: bigint
}

export interface DokumenTeksTable {
  unit_code: string
  entitas: Entitas
  tahun: number
  jenis: string
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
