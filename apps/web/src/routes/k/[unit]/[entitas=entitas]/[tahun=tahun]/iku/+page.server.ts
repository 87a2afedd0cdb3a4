import { createIku, listIku } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { cardOf, tryRumus } from '#server/rumus.ts'
import { attempt, read, typed } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  return read(event, listIku, { entitas, tahun })
}

export const actions: Actions = {
  contoh: tryRumus,
  tambah: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const input = { ...cardOf(typed(form)), entitas: place.entitas, tahun: place.tahun }
    const result = await attempt(event, createIku, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `${text(form, 'kode')} ditambahkan.`)
    redirect(303, paths.iku(place))
  },
}
