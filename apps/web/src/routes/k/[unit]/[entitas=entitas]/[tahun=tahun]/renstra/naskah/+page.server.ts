import { readNaskah, saveNaskah } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return { view: await read(event, readNaskah, { tahun }) }
}

export const actions: Actions = {
  simpan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const { saved, refusal } = await saveSheet(event, {
      ...{ form, noun: 'bagian' },
      save: (post) => attempt(event, saveNaskah, { input: { tahun: place.tahun, ...post }, form }),
    })
    if (refusal) return refusal
    flash(event, saved === 0 ? 'Tidak ada yang berubah.' : `${saved} bagian tersimpan.`)
    redirect(303, paths.renstraNaskah(place))
  },
}
