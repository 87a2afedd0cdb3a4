import { importIku, listIku, previewIku } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { rowsOf, sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { add } = await read(event, listIku, placeOf(event))
  return { editable: add !== null }
}

export const actions: Actions = {
  /** Shows what a file would change; nothing is saved. */
  baca: async (event) => {
    const form = await event.request.formData()
    const isi = await sentTable(form, [])
    const result = await attempt(event, previewIku, { input: { ...placeOf(event), isi }, form })
    return result.ok ? { preview: result.value } : result.refusal
  },
  simpan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const [sidik, impor] = [text(form, 'sidik') || undefined, text(form, 'impor') || undefined]
    const input = { ...place, sidik, impor, baris: rowsOf(text(form, 'baris')) }
    const result = await attempt(event, importIku, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `${result.value.kartu} kartu IKU tersimpan.`)
    redirect(303, paths.iku(place))
  },
}
