import { importRealisasi, previewRealisasi } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

/** What keeps the report from being read leads back to its columns, with the sentence. */
export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  const result = await attempt(event, previewRealisasi, { input: { tahun }, form: new FormData() })
  return { view: result.ok ? result.value : null, refused: result.ok ? null : result.refusal.data.refused }
}

export const actions: Actions = {
  simpan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const input = { tahun: place.tahun, sidik: text(form, 'sidik'), alasan: text(form, 'alasan') }
    const result = await attempt(event, importRealisasi, { input, form })
    if (!result.ok) return result.refusal
    const { baris } = result.value
    flash(
      event,
      baris === 0
        ? 'Semua sudah sama; tidak ada yang berubah.'
        : `Realisasi diimpor, ${baris} baris berubah.`,
    )
    redirect(303, paths.anggaran(place))
  },
}
