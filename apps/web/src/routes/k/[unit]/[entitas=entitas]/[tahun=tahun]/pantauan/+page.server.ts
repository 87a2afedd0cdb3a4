import { readPantauan } from '@akuntabel/app'
import { quarterOf, TRIWULAN } from '@akuntabel/domain'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const asked = TRIWULAN.find((one) => String(one) === event.url.searchParams.get('tw'))
  const today = event.locals.app.clock.today()
  const triwulan = asked ?? (today.startsWith(`${tahun}-`) ? quarterOf(today) : 4)
  return { triwulan, pantauan: await read(event, readPantauan, { entitas, tahun, triwulan }) }
}
