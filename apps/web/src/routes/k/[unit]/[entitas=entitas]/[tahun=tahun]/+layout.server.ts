import { error, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { takeFlash } from '#server/flash.ts'
import { officeOf } from '#server/office.ts'
import { placeOf } from '#server/place.ts'
import { timelineFor } from '#server/timeline.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  const { person, actor } = event.locals
  if (!person) redirect(303, paths.masuk(event.url.pathname + event.url.search))
  if (!actor?.roles.length) {
    error(403, 'Anda tidak mempunyai peran di kantor ini. Admin kantor itu dapat memberi Anda peran.')
  }
  const office = await officeOf(event)
  const timeline = await timelineFor(event)
  return { place: placeOf(event), office, person, timeline, message: takeFlash(event) }
}
