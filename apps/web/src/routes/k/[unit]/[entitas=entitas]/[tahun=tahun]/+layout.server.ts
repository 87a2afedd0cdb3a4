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
  const place = placeOf(event)
  const entity = office.entitas.find((one) => one.kode === place.entitas)
  if (entity === undefined) error(404, 'Entitas ini tidak ada di kantor ini.')
  const timeline = await timelineFor(event)
  return { place, entity: entity.label, office, person, timeline, message: takeFlash(event) }
}
