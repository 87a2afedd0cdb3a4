import { listImpor, undoOf } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const jenis = event.params.tabel
  return { jenis, view: await read(event, listImpor, { ...placeOf(event), jenis }) }
}

export const actions: Actions = {
  batalkan: async (event) => {
    const place = placeOf(event)
    const jenis = event.params.tabel
    const form = await event.request.formData()
    const input = { ...place, jenis, id: text(form, 'id') }
    const result = await attempt(event, undoOf(jenis), { input, form })
    if (!result.ok) return result.refusal
    flash(event, `Impor dibatalkan, ${result.value.baris} baris kembali seperti semula.`)
    redirect(303, paths.impor(place, jenis))
  },
}
