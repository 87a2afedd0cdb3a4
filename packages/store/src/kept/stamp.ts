import type { Context } from '../context/context.ts'
import type { Role } from '../tables/peran.ts'

/** What an office's data are known by, and what one person has there: with the same stamp as before they are the same. */
export interface DataStamp {
  unit: string
  personId: string
  /** Another one after anything was written in the office. */
  kantor: string
  /** Another one also with long work, and with what this person types or sends and has not saved. */
  orang: string
  /** How many invitations are open, which run out by themselves. */
  undangan: string
}

/** Roles that are shown nothing of other offices (`app_units_read`). */
export const WITHIN_OFFICE: readonly (Role | 'sistem' | 'publik')[] = [
  ...(['operator', 'verifikator', 'penyetuju'] as const),
  ...(['pimpinan', 'anggota', 'admin'] as const),
]

/** Whether all that `ctx` can see is known by the stamp. */
export function isOf(stamp: DataStamp, { unit, personId, role }: Context): boolean {
  return stamp.unit === unit && stamp.personId === personId && WITHIN_OFFICE.includes(role)
}
