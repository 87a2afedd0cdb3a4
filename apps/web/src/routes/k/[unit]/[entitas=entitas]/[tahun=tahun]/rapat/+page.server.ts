import { createRapat, listRapat } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  return { view: await read(event, listRapat, { entitas, tahun }) }
}

export const actions: Actions = {
  buat: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const input = {
      ...{ entitas: place.entitas, tahun: place.tahun, jenis: text(form, 'jenis') },
      ...{ triwulan: text(form, 'triwulan'), tanggal: text(form, 'tanggal'), tempat: text(form, 'tempat') },
    }
    const result = await attempt(event, createRapat, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Rapat dibuat. Acaranya sudah diisi dari angka kantor; catat yang hadir dan putusannya.')
    redirect(303, paths.rapatSatu(place, result.value.id))
  },
}
