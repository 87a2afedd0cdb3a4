import { dateParts, toIso } from './date.ts'
import type { Triwulan } from './triwulan.ts'

/**
 * The quarter a date falls in. Units: 1–4. Source: calendar year, PermenPANRB 53/2014 (triwulan).
 * Example: `quarterOf('2021-04-15')` → 2. Edge: 31 March is 1, 1 April is 2.
 * Error: an impossible date throws RangeError.
 */
export function quarterOf(iso: string): Triwulan {
  return (Math.floor((dateParts(iso).month - 1) / 3) + 1) as Triwulan
}

/**
 * Last day of a quarter. Units: ISO date. Source: calendar year. Example: `lastDayOfQuarter(2021, 1)` → `2021-03-31`.
 * Edge: quarter 4 ends on 31 December. Error: a quarter outside 1–4 throws RangeError.
 */
export function lastDayOfQuarter(year: number, quarter: number): string {
  const day = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' }[quarter]
  if (day === undefined) throw new RangeError(`not a quarter: ${quarter}`)
  return `${String(year).padStart(4, '0')}-${day}`
}

/**
 * Adds calendar months. Units: months, may be negative. Source: docs/domain.md §5 (deadlines in months).
 * Example: `addMonths('2020-11-23', 1)` → `2020-12-23`. Edge: a day that does not exist becomes the last of
 * the month (31 January + 1 → 28 or 29 February). Error: an impossible date throws RangeError.
 */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = dateParts(iso)
  const index = year * 12 + (month - 1) + months
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  for (let last = day; last >= 28; last--) {
    const date = toIso({ ...target, day: last })
    if (date !== null) return date
  }
  const date = toIso({ ...target, day })
  if (date === null) throw new RangeError(`outside the calendar: ${iso} + ${months}`)
  return date
}

/**
 * Adds days. Units: days, may be negative. Source: docs/domain.md §5 (15 days after the quarter).
 * Example: `addDays('2021-03-31', 15)` → `2021-04-15`. Edge: crosses months and leap days.
 * Error: an impossible date throws RangeError.
 */
export function addDays(iso: string, days: number): string {
  dateParts(iso)
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/**
 * Days from one date to another. Units: days, negative when `to` is earlier. Source: calendar.
 * Example: `daysBetween('2021-04-01', '2021-04-15')` → 14. Edge: the same day is 0.
 * Error: an impossible date throws RangeError.
 */
export function daysBetween(from: string, to: string): number {
  dateParts(from)
  dateParts(to)
  const ms = Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)
  return Math.round(ms / 86_400_000)
}
