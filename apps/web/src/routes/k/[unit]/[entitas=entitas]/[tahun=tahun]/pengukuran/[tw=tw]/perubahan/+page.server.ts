import { readPerubahan } from '@akuntabel/app'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const asked = event.url.searchParams.get('sejak')
  const sejak = asked !== null && /^\d{1,6}$/.test(asked) ? Number(asked) : undefined
  const input = { entitas, tahun, triwulan: event.params.tw, sejak }
  return { view: await read(event, readPerubahan, input), tw: event.params.tw }
}
