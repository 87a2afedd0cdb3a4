import { getKalender } from '@akuntabel/store'
import { z } from 'zod'
import { loadUnit } from '../office/office.ts'
import type { Allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatInstant } from '../view/instant.ts'
import { mayRenew } from './renew-kalender.ts'

/** Whether one's own duties are given out as a calendar, and since when. */
export const readKalender = defineUseCase({
  name: 'read-kalender',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async run({ tx, unit, actor }): Promise<{ sejakText: string | null; may: { renew: Allow } }> {
    const row = await getKalender(tx, { unit, personId: actor.personId })
    const { timezone } = await loadUnit(tx, unit)
    const sejakText = row === null ? null : formatInstant(row.at, timezone)
    return { sejakText, may: { renew: mayRenew(actor) } }
  },
})
