import { editAnalisis, readAnalisisDraf } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, typed } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return { view: await read(event, readAnalisisDraf, { tahun, bagian: event.params.bagian }) }
}

export const actions: Actions = {
  simpan: async (event) => {
    const place = placeOf(event)
    const { bagian } = event.params
    const form = await event.request.formData()
    const { saved, refusal } = await saveSheet(event, {
      ...{ form, noun: 'baris' },
      save: (post) => attempt(event, editAnalisis, { input: { tahun: place.tahun, bagian, ...post }, form }),
    })
    if (refusal) return refusal
    flash(event, saved === 0 ? 'Tidak ada yang berubah.' : `Analisis tersimpan, ${saved} baris berubah.`)
    redirect(303, paths.renstraAnalisisBagian(place, bagian))
  },
  /** More empty rows, without losing what was typed. */
  tambah: async (event) => ({ values: typed(await event.request.formData()), more: 10 }),
}
