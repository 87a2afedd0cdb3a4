import { error, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { officeOf } from '#server/office.ts'
import type { PageServerLoad } from './$types'

/** An office without entity and year: its own entity in its current year. */
export const load: PageServerLoad = async (event) => {
  if (!event.locals.person) redirect(303, paths.masuk(event.url.pathname))
  if (!event.locals.actor?.roles.length)
    error(403, 'Anda tidak mempunyai peran di kantor ini. Admin kantor itu dapat memberi Anda peran.')
  const office = await officeOf(event)
  const place = { unit: event.params.unit, entitas: 'kpu', tahun: office.currentYear } as const
  // Who only watches an office without work of its own begins with the offices below.
  const watches = office.pantauan === place.unit && office.planned.length === 0
  redirect(303, watches ? paths.pantauan(place) : paths.beranda(place))
}
