import type { RencanaAksi } from '@akuntabel/store'
import { type Actor, ALLOWED, type Allow } from '../permission/actor.ts'
import { ownSubbagian } from '../permission/own-subbagian.ts'
import type { PlannedFor } from './load-rencana.ts'

/** Who is bound to a subbagian tells of its indicators, and of what it carries out for others. */
export function tellsOf(actor: Pick<Actor, 'subbagianId'>, indikator: PlannedFor, step: RencanaAksi): Allow {
  const own = step.subbagian_id !== null && step.subbagian_id === actor.subbagianId
  return own ? ALLOWED : ownSubbagian(actor, indikator)
}
