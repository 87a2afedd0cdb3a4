import { createKeputusan, listKeputusan } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  return { view: await read(event, listKeputusan, { entitas, tahun }) }
}

export const actions: Actions = {
  buat: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const input = { entitas: place.entitas, tahun: place.tahun, jenis: text(form, 'jenis') }
    const result = await attempt(event, createKeputusan, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Draf keputusan dibuat. Periksa isinya, lalu ambil nomornya.')
    redirect(303, paths.keputusanSatu(place, result.value.id))
  },
}
