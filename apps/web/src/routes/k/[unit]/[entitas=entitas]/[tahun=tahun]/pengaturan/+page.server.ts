import { readPengaturan } from '@akuntabel/app'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) =>
  read(event, readPengaturan, { tahun: placeOf(event).tahun })
