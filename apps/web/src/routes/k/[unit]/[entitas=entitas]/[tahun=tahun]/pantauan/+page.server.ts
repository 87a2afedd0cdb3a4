import { readPantauan } from '@akuntabel/app'
import { quarterOf, TRIWULAN } from '@akuntabel/domain'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const { searchParams } = event.url
  const asked = TRIWULAN.find((one) => String(one) === searchParams.get('tw'))
  const today = event.locals.app.clock.today()
  const triwulan = asked ?? (today.startsWith(`${tahun}-`) ? quarterOf(today) : 4)
  const text = (name: string) => searchParams.get(name) || undefined
  const sifted = { saring: text('saring'), urut: text('urut'), cari: text('cari')?.slice(0, 80) }
  const pantauan = await read(event, readPantauan, {
    ...{ entitas, tahun, triwulan, halaman: text('halaman') },
    ...sifted,
  })
  return { triwulan, pantauan, sifted }
}
