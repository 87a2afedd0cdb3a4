import { listDocuments } from '@akuntabel/app'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  return read(event, listDocuments, { entitas, tahun })
}
