import { readCapaianKeluaran, saveCapaianKeluaran } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  const asked = Number(event.url.searchParams.get('bulan'))
  const today = event.locals.app.clock.today()
  const current = today.startsWith(`${tahun}-`) ? Number(today.slice(5, 7)) : 12
  const bulan = Number.isInteger(asked) && asked >= 1 && asked <= 12 ? asked : current
  return { view: await read(event, readCapaianKeluaran, { tahun, bulan }) }
}

export const actions: Actions = {
  simpan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const bulan = Number(form.get('bulan'))
    const { saved, refusal } = await saveSheet(event, {
      ...{ form, noun: 'baris' },
      save: (post) =>
        attempt(event, saveCapaianKeluaran, { input: { tahun: place.tahun, bulan, ...post }, form }),
    })
    if (refusal) return refusal
    flash(event, saved === 0 ? 'Tidak ada yang berubah.' : `${saved} baris tersimpan.`)
    redirect(303, paths.anggaranCapaian(place, bulan))
  },
}
