import { formatDate } from '@akuntabel/domain'

const ZONES: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** `21 November 2022 14.32 WIB` in the office's zone. */
export function formatInstant(instant: string | Date, timezone = 'Asia/Jakarta'): string {
  return `${formatDate(dayOf(instant, timezone))} ${formatClock(instant, timezone)}`
}

/** `14.32 WIB` */
export function formatClock(instant: string | Date, timezone = 'Asia/Jakarta'): string {
  const time = formats(timezone).clock.format(new Date(instant))
  return `${time.replace(':', '.')} ${ZONES[timezone] ?? timezone}`
}

/** The calendar day of an instant, ISO. */
export function dayOf(instant: string | Date, timezone = 'Asia/Jakarta'): string {
  return formats(timezone).day.format(new Date(instant))
}

interface Formats {
  day: Intl.DateTimeFormat
  clock: Intl.DateTimeFormat
}

const known = new Map<string, Formats>()

/** Making one costs a hundred times its use. */
function formats(timezone: string): Formats {
  const made = known.get(timezone) ?? {
    day: new Intl.DateTimeFormat('en-CA', { timeZone: timezone }),
    clock: new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit' }),
  }
  known.set(timezone, made)
  return made
}
