import { readIku, withdrawIku } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const place = placeOf(event)
  const { kode, name, may } = await read(event, readIku, { id: event.params.id, tahun: place.tahun })
  return { kode, name, allow: may.edit, back: paths.ikuSatu(place, event.params.id) }
}

export const actions: Actions = {
  default: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const { entitas, tahun } = place
    const input = { id: event.params.id, entitas, tahun, alasan: text(form, 'alasan') }
    const result = await attempt(event, withdrawIku, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `Indikator ditarik mulai tahun ${tahun}. Tahun sebelumnya tetap memakainya.`)
    redirect(303, paths.iku(place))
  },
}
