import type { Clock } from './clock.ts'

/** Where an office may be, and how its clock is named. */
export const ZONES = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const

export type Zone = keyof typeof ZONES

export const ZONE_NAMES = Object.keys(ZONES) as [Zone, ...Zone[]]

/** What day it is in every zone: what holds of a day anywhere changes with one of these. */
export function daysOf(clock: Clock): string[] {
  return ZONE_NAMES.map((zone) => clock.today(zone))
}
