import { createPkDraft, listPk } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { forgetVisitors } from '#server/visitors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  return read(event, listPk, { entitas, tahun })
}

export const actions: Actions = {
  buat: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const result = await attempt(event, createPkDraft, {
      input: { entitas: place.entitas, tahun: place.tahun },
      form,
    })
    if (!result.ok) return result.refusal
    forgetVisitors()
    flash(event, 'Draf perjanjian dibuat. Periksa target dan pagunya, lalu ajukan.')
    redirect(303, paths.perjanjianSatu(place, result.value.id))
  },
}
