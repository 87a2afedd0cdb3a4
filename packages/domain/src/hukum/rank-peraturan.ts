import { PERATURAN_KIND_NAMES, type Peraturan } from './peraturan.ts'

/**
 * Laws in the order of rank: by kind, then year, then number. Units: none. Source: UU 12/2011 art. 7 and 8, lampiran II.
 * Example: a Perpres of 2014 and a UU of 2017 → the UU, then the Perpres. Edge: of the same kind the older stands first;
 * a decree's number is compared by the figures it begins with. Error: there is no error.
 */
export function rankPeraturan<P extends Peraturan>(laws: readonly P[]): P[] {
  return laws.toSorted(
    (a, b) =>
      PERATURAN_KIND_NAMES.indexOf(a.jenis) - PERATURAN_KIND_NAMES.indexOf(b.jenis) ||
      a.tahun - b.tahun ||
      leading(a.nomor) - leading(b.nomor) ||
      (a.kode < b.kode ? -1 : a.kode > b.kode ? 1 : 0),
  )
}

function leading(nomor: string): number {
  return Number(/\d+/.exec(nomor)?.[0] ?? 0)
}
