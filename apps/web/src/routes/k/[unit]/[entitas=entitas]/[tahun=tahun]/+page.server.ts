import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { placeOf } from '#server/place.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => redirect(303, paths.beranda(placeOf(event)))
