import type { Location } from '../engine/finding.ts'

/** `lkj.docx, Tabel 3.8, baris 3355, kolom Sisa, halaman 41`; '' when the place is not known. */
export function placeText({ label, line, page, file }: Location): string {
  const where = page !== null ? `halaman ${page}` : line !== null ? `baris ${line}` : ''
  return [file, label, label === where ? '' : where]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
}
