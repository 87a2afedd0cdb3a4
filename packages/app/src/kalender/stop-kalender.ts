import { deleteKalender } from '@akuntabel/store'
import { z } from 'zod'
import { defineUseCase } from '../use-case/define-use-case.ts'

/** One's own calendar is not given out any more. */
export const stopKalender = defineUseCase({
  name: 'stop-kalender',
  kind: 'private',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async run({ tx, unit, actor }): Promise<Record<string, never>> {
    await deleteKalender(tx, { unit, personId: actor.personId })
    return {}
  },
})
