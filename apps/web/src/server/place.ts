import { error, type RequestEvent } from '@sveltejs/kit'
import type { Entitas, Place } from '#paths'

/** Unit, entity and year of the address; the route's matchers have already refused anything else. */
export function placeOf(event: Pick<RequestEvent, 'params'>): Place {
  const { unit, entitas, tahun } = event.params as Record<string, string | undefined>
  if (!unit || !entitas || !tahun) error(404, 'Halaman ini tidak ada.')
  return { unit, entitas: entitas as Entitas, tahun: Number(tahun) }
}
