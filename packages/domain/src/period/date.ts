/** Of the year, as they are written. */
export const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const

/** Older and short spellings that are read and never written. */
const MONTH_SPELLINGS: ReadonlyMap<string, number> = new Map([
  ['pebruari', 2],
  ['nopember', 11],
  ['agt', 8],
  ['agu', 8],
  ['ags', 8],
  ['peb', 2],
  ['nop', 11],
])

export interface DateParts {
  year: number
  /** 1–12 */
  month: number
  day: number
}

/**
 * Splits an ISO date. Units: calendar numbers, month 1–12. Source: ISO 8601.
 * Example: `dateParts('2022-02-28')` → { year: 2022, month: 2, day: 28 }.
 * Edge: a time after the date is ignored. Error: an impossible date (`2021-02-29`) throws RangeError.
 */
export function dateParts(iso: string): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(iso)
  const parts = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) }
  if (match === null || toIso(parts) === null) throw new RangeError(`not a date: ${iso}`)
  return parts
}

/**
 * Joins calendar numbers to an ISO date. Units: month 1–12. Source: Gregorian calendar.
 * Example: `toIso({ year: 2020, month: 2, day: 29 })` → `2020-02-29`.
 * Edge and error: a day that does not exist (29 February 2021) gives null.
 */
export function toIso({ year, month, day }: DateParts): string | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : null
}

/**
 * Writes a date in Indonesian. Units: ISO date in, text out. Source: docs/domain.md §1.
 * Example: `formatDate('2021-03-04')` → `4 Maret 2021`. Edge: no leading zero on the day.
 * Error: an impossible date throws RangeError.
 */
export function formatDate(iso: string): string {
  const { year, month, day } = dateParts(iso)
  return `${day} ${monthName(month)} ${year}`
}

/**
 * Name of a month. Units: 1–12. Source: KBBI spelling. Example: `monthName(11)` → `November`.
 * Edge: `Pebruari` and `Nopember` are never written. Error: outside 1–12 throws RangeError.
 */
export function monthName(month: number): string {
  const name = MONTHS[month - 1]
  if (name === undefined) throw new RangeError(`not a month: ${month}`)
  return name
}

/**
 * Name of the weekday, computed. Units: ISO date. Source: docs/domain.md §1.
 * Example: `dayName('2020-03-15')` → `Minggu`. Edge: dates before 1970 count too.
 * Error: an impossible date throws RangeError.
 */
export function dayName(iso: string): string {
  dateParts(iso)
  return DAYS[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? ''
}

/**
 * Reads a date as people write it. Units: gives ISO. Source: docs/domain.md §1.
 * Example: `28 Februari 2022`, `Minggu, 15 Maret 2020`, `28-02-2022`, `28/2/2022` and ISO.
 * Edge: `Pebruari`, `Nopember` and three-letter months are read; numbers are day first.
 * Error: an impossible date or a date without year gives null.
 */
export function parseDate(text: string): string | null {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu),?\s+/, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean)
  if (iso !== null) return toIso({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) })
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(clean)
  if (numeric !== null) {
    return toIso({ year: Number(numeric[3]), month: Number(numeric[2]), day: Number(numeric[1]) })
  }
  const words = /^(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})$/.exec(clean)
  if (words === null) return null
  const month = readMonth(words[2] ?? '')
  return month === null ? null : toIso({ year: Number(words[3]), month, day: Number(words[1]) })
}

function readMonth(word: string): number | null {
  const spelled = MONTH_SPELLINGS.get(word)
  if (spelled !== undefined) return spelled
  const index = MONTHS.findIndex((name) => {
    const lower = name.toLowerCase()
    return lower === word || lower.slice(0, 3) === word
  })
  return index < 0 ? null : index + 1
}
