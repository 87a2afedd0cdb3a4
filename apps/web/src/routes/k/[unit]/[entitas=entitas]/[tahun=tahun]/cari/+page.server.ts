import { searchOffice } from '@akuntabel/app'
import { halamanOf } from '#server/halaman.ts'
import { officeOf } from '#server/office.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const place = placeOf(event)
  const { entitas, tahun } = place
  const { may, pantauan } = await officeOf(event)
  const { searchParams } = event.url
  const halaman = halamanOf(place, {
    may: { settings: may.settings.ok, audit: may.audit.ok, pantauan },
    roles: event.locals.actor?.roles ?? [],
  })
  const [q, jenis] = [searchParams.get('q') ?? '', searchParams.get('jenis')]
  return { cari: await read(event, searchOffice, { entitas, tahun, q, jenis, halaman }), jenis }
}
