import type { Generated } from 'kysely'
import type { IsoDate, Stamp } from './columns.ts'

/** Where and since when a sealed document can be read by anybody. */
export interface PublikasiTable {
  unit_code: string
  id: Generated<string>
  dokumen_id: string
  tanggal: IsoDate
  alamat: string
  /** A picture of the page on which it stands. */
  gambar_sha256: string | null
  oleh: string
  at: Stamp
}

export interface PublikasiTables {
  publikasi: PublikasiTable
}
