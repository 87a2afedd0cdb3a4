import { PERATURAN_BAWAAN, type Peraturan, rankPeraturan } from '@akuntabel/domain'
import { type DasarHukum, listDasarHukum, type Reader } from '@akuntabel/store'

/** A law as an office finds it. */
export interface OfficePeraturan extends Peraturan {
  /** Of its own row; null where it came with the program. */
  version: number | null
}

export function ownPeraturan({ diubah_oleh, ...row }: DasarHukum): OfficePeraturan {
  const { kode, jenis, sebutan, nomor, tahun, tentang, terbit, ln, tln, bn, yakin, sumber, version } = row
  return {
    ...{ kode, jenis, sebutan, nomor, tahun, tentang, terbit, ln, tln, bn, yakin, sumber, version },
    diubahOleh: diubah_oleh,
  }
}

/** Shipped laws with an office's own in their place or beside them, in the order of rank. */
export function libraryWith(own: readonly OfficePeraturan[]): OfficePeraturan[] {
  const replaced = new Set(own.map(({ kode }) => kode))
  const shipped = PERATURAN_BAWAAN.filter(({ kode }) => !replaced.has(kode))
  return rankPeraturan([...shipped.map((one) => ({ ...one, version: null })), ...own])
}

export async function libraryOf(tx: Reader, unit: string): Promise<OfficePeraturan[]> {
  return libraryWith((await listDasarHukum(tx, unit)).map(ownPeraturan))
}

export function byKode<P extends Peraturan>(laws: readonly P[]): ReadonlyMap<string, P> {
  return new Map(laws.map((one) => [one.kode, one]))
}
