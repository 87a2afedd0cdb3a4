import { editSumberDana, readSumberDana } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, typed } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ view: await read(event, readSumberDana, {}) })

export const actions: Actions = {
  simpan: async (event) => {
    const form = await event.request.formData()
    const { saved, refusal } = await saveSheet(event, {
      ...{ form, noun: 'sumber dana' },
      save: (post) => attempt(event, editSumberDana, { input: post, form }),
    })
    if (refusal) return refusal
    flash(event, saved === 0 ? 'Tidak ada yang berubah.' : `${saved} sumber dana tersimpan.`)
    redirect(303, paths.renstraSumberDana(placeOf(event)))
  },
  /** More empty rows, without losing what was typed. */
  tambah: async (event) => ({ values: typed(await event.request.formData()), more: 10 }),
}
