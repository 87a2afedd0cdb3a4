import { sameOffice } from '../facts/office-name.ts'
import type { Facts } from '../facts/types.ts'

/** Two files of one office and one year; what a file does not say is no difference. */
export function sameYear(a: Facts, b: Facts): boolean {
  const [one, other] = [a.document, b.document]
  if (one.tahun === null || other.tahun === null || one.tahun !== other.tahun) return false
  return one.satker === null || other.satker === null || sameOffice(one.satker, other.satker)
}
