import { readKalender, renewKalender, stopKalender } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ view: await read(event, readKalender, {}) })

export const actions: Actions = {
  /** The address is shown on the answer itself and nowhere else. */
  buat: async (event) => {
    const form = await event.request.formData()
    const result = await attempt(event, renewKalender, { input: {}, form })
    if (!result.ok) return result.refusal
    return { tautan: `${event.locals.url.origin}${paths.kalenderBerkas(result.value.token)}` }
  },
  matikan: async (event) => {
    const form = await event.request.formData()
    const result = await attempt(event, stopKalender, { input: {}, form })
    if (!result.ok) return result.refusal
    flash(event, 'Kalender dimatikan; tautan lamanya tidak berlaku lagi.')
    redirect(303, paths.kalender(placeOf(event)))
  },
}
