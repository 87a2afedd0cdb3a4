import { readLkj } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { placeOf } from '#server/place.ts'
import { readIfPlanned } from '#server/run.ts'
import type { PageServerLoad } from './$types'

/** A year without an agreement has nothing to show; the page of the report says what comes first. */
export const load: PageServerLoad = async (event) => {
  const place = placeOf(event)
  const { entitas, tahun } = place
  if ((await readIfPlanned(event, readLkj, { entitas, tahun })) === null) redirect(303, paths.laporan(place))
}
