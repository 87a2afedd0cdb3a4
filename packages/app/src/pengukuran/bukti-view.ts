import { Decimal, formatNumber } from '@akuntabel/domain'
import type { Bukti } from '@akuntabel/store'
import { formatInstant } from '../view/instant.ts'

export interface BuktiView {
  id: string
  nama: string
  ukuranText: string
  tipe: string
  /** How it can be looked at without saving it; null where it cannot. */
  lihat: 'gambar' | 'pdf' | null
  keterangan: string | null
  /** Code of the component it proves; null: the value itself. */
  komponen: string | null
  olehText: string
  atText: string
  sha256: string
  retired: boolean
}

export function buktiView(row: Bukti, timezone: string): BuktiView {
  return {
    id: row.id,
    nama: row.nama,
    ukuranText: sizeText(row.ukuran),
    tipe: row.tipe,
    lihat: lookOf(row.tipe),
    keterangan: row.keterangan,
    komponen: row.kode,
    olehText: row.uploaded_by,
    atText: formatInstant(row.uploaded_at, timezone),
    sha256: row.sha256,
    retired: row.retired_at !== null,
  }
}

/** Only what a browser shows without running anything of it. */
export function lookOf(tipe: string): BuktiView['lihat'] {
  if (tipe === 'application/pdf') return 'pdf'
  return tipe === 'image/png' || tipe === 'image/jpeg' ? 'gambar' : null
}

/** `1,4 MB`, `320 KB` */
export function sizeText(bytes: bigint): string {
  const size = new Decimal(bytes.toString())
  if (size.lt(1024)) return `${size.toString()} bita`
  const [divided, unit] = size.lt(1024 * 1024) ? [size.div(1024), 'KB'] : [size.div(1024 * 1024), 'MB']
  return `${formatNumber(divided, { digits: 1 })} ${unit}`
}
