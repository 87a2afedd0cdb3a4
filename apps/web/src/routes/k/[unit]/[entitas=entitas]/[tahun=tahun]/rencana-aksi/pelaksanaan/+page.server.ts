import { readPelaksanaan, savePelaksanaan } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  view: await read(event, readPelaksanaan, placeOf(event)),
})

export const actions: Actions = {
  simpan: async (event) => {
    const form = await event.request.formData()
    const { saved, refusal } = await saveSheet(event, {
      ...{ form, noun: 'langkah' },
      save: (post) => attempt(event, savePelaksanaan, { input: { ...placeOf(event), ...post }, form }),
    })
    if (refusal) return refusal
    flash(event, saved === 0 ? 'Tidak ada yang berubah.' : `Pelaksanaan ${saved} langkah tersimpan.`)
    redirect(303, paths.rencanaAksiPelaksanaan(placeOf(event)))
  },
}
