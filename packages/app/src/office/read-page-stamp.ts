import { type DataStamp, pageStamp } from '@akuntabel/store'
import { daysOf } from '../config/zones.ts'
import { type Actor, requireRole } from '../permission/actor.ts'
import type { Services } from '../services.ts'

export interface PageStamp {
  /**
   * Stays the same while nothing changes of what the pages of an office show this person on this day; for who belongs to the
   * office, not for who looks at offices below.
   */
  text: string
  data: DataStamp
}

/** Read before a page is, never after. */
export async function readPageStamp(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  actor: Actor,
): Promise<PageStamp> {
  const role = requireRole(actor, 'baca')
  const { unit, viaUnit, personId, personName, subbagianId, roles } = actor
  const data = await pageStamp(
    database,
    { unit: viaUnit, role, personId, personName },
    { unit, personId, now: clock.now() },
  )
  const { kantor, orang, undangan } = data
  const text = [kantor, orang, undangan, ...daysOf(clock), personId, subbagianId ?? '', ...roles].join(' ')
  return { text, data }
}
