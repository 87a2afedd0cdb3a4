import { readAntarTahun, removePadanan, savePadanan } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  const rinci = event.url.searchParams.get('rinci') === 'ya'
  return { view: await read(event, readAntarTahun, { tahun, rinci }), rinci }
}

export const actions: Actions = {
  samakan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const input = { tahun: place.tahun, dari: text(form, 'dari'), ke: text(form, 'ke') }
    const result = await attempt(event, savePadanan, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Kedua kode sekarang satu baris.')
    redirect(303, paths.anggaranAntarTahun(place))
  },
  cabut: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const input = { tahun: place.tahun, dari: text(form, 'dari'), ke: text(form, 'ke') }
    const result = await attempt(event, removePadanan, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Padanan dicabut.')
    redirect(303, paths.anggaranAntarTahun(place))
  },
}
