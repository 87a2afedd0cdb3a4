import { AppError } from '../errors/app-error.ts'
import type { Actor } from '../permission/actor.ts'
import type { PkParty } from './pk-parties.ts'
import { whoSigns } from './who-signs.ts'

/** The party somebody holds the post of and that has not signed; null where there is none. */
export function ownParty(
  parties: PkParty[],
  { personId }: Pick<Actor, 'personId'>,
): (PkParty & { holding: NonNullable<PkParty['holding']> }) | null {
  const own = parties.find(
    ({ signature, holding }) => signature === null && holding?.row.person_id === personId,
  )
  return own === undefined || own.holding === null ? null : { ...own, holding: own.holding }
}

/** A PK is signed by who holds the post on that day, whatever roles others have. */
export function requireOwnParty(
  parties: PkParty[],
  actor: Pick<Actor, 'personId'>,
): NonNullable<ReturnType<typeof ownParty>> {
  const own = ownParty(parties, actor)
  if (own !== null) return own
  if (parties.some(({ signature }) => signature?.person_id === actor.personId)) {
    throw new AppError('sudah-ada', { sentence: 'Anda sudah menandatangani PK ini.' })
  }
  throw new AppError('tidak-berwenang', { sentence: whoSigns(parties) })
}
