import { comparePk } from '@akuntabel/app'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const dengan = event.url.searchParams.get('dengan') ?? undefined
  return { banding: await read(event, comparePk, { ...placeOf(event), id: event.params.id, dengan }) }
}
