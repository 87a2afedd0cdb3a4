import { addDays } from './calendar.ts'
import { dateParts } from './date.ts'

/** Days off beside Saturdays and Sundays, as ISO dates. */
export type HariLibur = ReadonlySet<string>

/**
 * Whether an office works on a day. Units: ISO date. Source: Perpres 21/2023 (five working days, Monday to Friday); days
 * off are data. Example: `isWorkingDay('2021-04-02', new Set(['2021-04-02']))` → false, a Friday that is a holiday.
 * Edge: a Saturday is never one. Error: an impossible date throws RangeError.
 */
export function isWorkingDay(iso: string, libur: HariLibur): boolean {
  dateParts(iso)
  const weekday = new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !libur.has(iso.slice(0, 10))
}

/**
 * The n-th working day after a day. Units: working days, from 0. Source: deadlines a pack states in working days.
 * Example: `addWorkingDays('2021-03-31', 5, new Set(['2021-04-02']))` → `2021-04-08`. Edge: 0 gives the day itself, also
 * on a Sunday. Error: an impossible date or a negative count throws RangeError.
 */
export function addWorkingDays(iso: string, days: number, libur: HariLibur): string {
  if (days < 0) throw new RangeError(`not a count of working days: ${days}`)
  let date = addDays(iso, 0)
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date, libur)) left -= 1
  }
  return date
}
