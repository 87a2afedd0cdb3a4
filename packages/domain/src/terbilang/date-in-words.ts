import { dateParts, dayName, monthName } from '../period/date.ts'
import { terbilang } from './terbilang.ts'

/**
 * A day as a Berita Acara writes it. Units: ISO date in, text out. Source: usage of official papers. Example:
 * `dateInWords('2021-03-02')` → `Selasa tanggal dua bulan Maret tahun dua ribu dua puluh satu`. Edge: no leading zero is
 * read. Error: an impossible date throws RangeError.
 */
export function dateInWords(iso: string): string {
  const { year, month, day } = dateParts(iso)
  const [date, full] = [day, year].map((part) => terbilang(BigInt(part)))
  return `${dayName(iso)} tanggal ${date} bulan ${monthName(month)} tahun ${full}`
}
