import { type Actor, ALLOWED, type Allow, can, refuse } from '../permission/actor.ts'
import type { PkParty } from './pk-parties.ts'
import { namesOf } from './who-signs.ts'

/** A PK that was handed in goes back by one of its parties, signed or not, or by who composes it. */
export function mayReturn(actor: Actor, parties: PkParty[]): Allow {
  const party = parties.some(
    ({ signature, holding }) =>
      signature?.person_id === actor.personId || holding?.row.person_id === actor.personId,
  )
  if (party || can(actor, 'pk.susun')) return ALLOWED
  return refuse(`${namesOf(parties)} dapat mengembalikannya dengan alasan, begitu pula penyusunnya.`)
}
