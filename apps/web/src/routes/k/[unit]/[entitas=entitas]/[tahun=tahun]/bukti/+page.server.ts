import { readBuktiMatrix } from '@akuntabel/app'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const saring = event.url.searchParams.get('saring') ?? 'semua'
  return { view: await read(event, readBuktiMatrix, { entitas, tahun, saring }) }
}
