import { pageStamp } from '@akuntabel/store'
import { z } from 'zod'
import { daysOf } from '../config/zones.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

/**
 * A text that stays the same while nothing changes of what the pages of an office show this person on this day; for who
 * belongs to the office, not for who looks at offices below. It is read before a page is, never after.
 */
export const readPageStamp = defineUseCase({
  name: 'read-page-stamp',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  run: async ({ tx, actor, unit, services }): Promise<string> =>
    [
      await pageStamp(tx, { unit, personId: actor.personId, now: services.clock.now() }),
      ...daysOf(services.clock),
      ...[actor.personId, actor.subbagianId ?? '', ...actor.roles],
    ].join(' '),
})
