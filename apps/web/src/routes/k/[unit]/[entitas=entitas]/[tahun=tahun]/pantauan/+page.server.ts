import { readPantauan } from '@akuntabel/app'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const asked = Number(event.url.searchParams.get('tw'))
  const today = event.locals.app.clock.today()
  const current = today.startsWith(`${tahun}-`) ? Math.ceil(Number(today.slice(5, 7)) / 3) : 4
  const triwulan = [1, 2, 3, 4].includes(asked) ? asked : current
  return { triwulan, pantauan: await read(event, readPantauan, { entitas, tahun, triwulan }) }
}
