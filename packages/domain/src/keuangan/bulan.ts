import { MONTHS, parseDate } from '../period/date.ts'

export type BulanReading = { ok: true; bulan: number } | { ok: false; error: string }

/**
 * The month a row of a report is of. Units: month 1–12. Source: reports name a month, its number or the day of a payment.
 * Example: `Maret`, `3`, `2021-03-04`, `04-MAR-21` → 3. Edge: a day carries its year, which must be the budget's.
 * Error: another year, and what is neither, give a sentence.
 */
export function readBulan(text: string, tahun: number): BulanReading {
  const clean = text.trim()
  if (/^\d{1,2}$/.test(clean)) return within(Number(clean))
  const named = MONTHS.findIndex(
    (name) => clean.length >= 3 && name.toLowerCase().startsWith(clean.toLowerCase()),
  )
  if (named >= 0) return within(named + 1)
  const date = dateOf(clean)
  if (date === null)
    return { ok: false, error: 'Bulan ini tidak terbaca. Pakai misalnya Maret, 3, atau 4 Maret 2021.' }
  const [year = 0, month = 0] = date.split('-').map(Number)
  if (year !== tahun) return { ok: false, error: `Tanggal ini di luar tahun anggaran ${tahun}.` }
  return within(month)
}

function within(bulan: number): BulanReading {
  return bulan >= 1 && bulan <= 12
    ? { ok: true, bulan }
    : { ok: false, error: 'Bulan hanya dari 1 sampai 12.' }
}

/** Also with a time behind it, and as Oracle writes it. */
function dateOf(text: string): string | null {
  const oracle = /^(\d{1,2})-([A-Z]{3})-(\d{2}|\d{4})\b/i.exec(text)
  if (oracle === null) return parseDate(text.replace(/[T ]\d{1,2}:\d{2}.*$/, ''))
  const [, day, month = '', year = ''] = oracle
  return parseDate(
    `${day} ${ENGLISH[month.toLowerCase()] ?? month} ${year.length === 2 ? `20${year}` : year}`,
  )
}

const ENGLISH: Record<string, string> = { may: 'Mei', aug: 'Agustus', oct: 'Oktober', dec: 'Desember' }
