import { readRincian } from '@akuntabel/app'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  const lihat = event.url.searchParams.get('lihat') === 'realisasi' ? 'realisasi' : 'pagu'
  return { view: await read(event, readRincian, { tahun }), lihat: lihat as 'pagu' | 'realisasi' }
}
