import { readRka, startDipa } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return { view: await read(event, readRka, { tahun }) }
}

export const actions: Actions = {
  dipa: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const result = await attempt(event, startDipa, { input: { tahun: place.tahun }, form })
    if (!result.ok) return result.refusal
    const { tahap, paguText, baris } = result.value
    flash(event, `DIPA awal ${place.tahun} dibuat dari ${tahap}: ${baris} baris, ${paguText}.`)
    redirect(303, paths.anggaranDipa(place))
  },
}
