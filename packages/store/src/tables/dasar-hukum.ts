import type { Keyakinan, PeraturanKind } from '@akuntabel/domain'
import type { Edited } from './columns.ts'

/** A law of an office's own; one with the code of a shipped law stands in its place. */
export interface DasarHukumUnitTable extends Edited {
  unit_code: string
  kode: string
  jenis: PeraturanKind
  sebutan: string | null
  nomor: string
  tahun: number
  tentang: string
  terbit: number | null
  ln: string | null
  tln: string | null
  bn: string | null
  diubah_oleh: string[]
  yakin: Keyakinan
  sumber: string
}

export interface DasarHukumTables {
  dasar_hukum_unit: DasarHukumUnitTable
}
