import { putKalender } from '@akuntabel/store'
import { z } from 'zod'
import { makeToken } from '../people/one-time-token.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

/** A new address of one's own calendar; the one before it stops working. Shown once. */
export const renewKalender = defineUseCase({
  name: 'renew-kalender',
  kind: 'private',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async run({ tx, unit, actor }): Promise<{ token: string }> {
    const { token, hash } = makeToken(unit)
    await putKalender(tx, { unit, personId: actor.personId, tokenHash: hash })
    return { token }
  },
})
