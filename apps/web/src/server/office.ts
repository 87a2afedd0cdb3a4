import { type Actor, type OutputOf, readOffice } from '@akuntabel/app'
import type { RequestEvent } from '@sveltejs/kit'
import { read } from './run.ts'

type OfficeView = OutputOf<typeof readOffice>

/** The frame's data live as long as the recognised visitor (see visitors.ts): a few seconds. */
const known = new WeakMap<Actor, OfficeView>()

export async function officeOf(event: RequestEvent): Promise<OfficeView> {
  const { actor } = event.locals
  const kept = actor && known.get(actor)
  if (kept) return kept
  const office = await read(event, readOffice, {})
  if (actor) known.set(actor, office)
  return office
}
