import { putKalender } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { makeToken } from '../people/one-time-token.ts'
import { type Actor, ALLOWED, type Allow, refuse } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

/** A new address of one's own calendar; the one before it stops working. Shown once. */
export const renewKalender = defineUseCase({
  name: 'renew-kalender',
  kind: 'private',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async run({ tx, unit, actor }): Promise<{ token: string }> {
    const { ok, why } = mayRenew(actor)
    if (!ok && why !== null) throw new AppError('tidak-berwenang', { sentence: why })
    const { token, hash } = makeToken(unit)
    await putKalender(tx, { unit, personId: actor.personId, tokenHash: hash })
    return { token }
  },
})

/** Who reads an office from above has no duties there. */
export function mayRenew({ unit, viaUnit }: Actor): Allow {
  if (unit === viaUnit) return ALLOWED
  return refuse('Tautan kalender dibuat di kantor tempat Anda berperan. Kantor ini hanya Anda pantau.')
}
