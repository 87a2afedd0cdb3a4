import { createPerson, listPeople, setPersonRoles } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { forgetVisitors } from '#server/visitors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => read(event, listPeople, {})

export const actions: Actions = {
  buat: async (event) => {
    const form = await event.request.formData()
    const input = {
      name: text(form, 'name'),
      email: text(form, 'email'),
      password: `${form.get('password') ?? ''}`,
      roles: form.getAll('roles'),
      subbagianId: text(form, 'subbagianId'),
    }
    const result = await attempt(event, createPerson, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `Akun ${input.name} dibuat.`)
    redirect(303, paths.orang(placeOf(event)))
  },
  peran: async (event) => {
    const form = await event.request.formData()
    const input = {
      personId: text(form, 'personId'),
      roles: form.getAll('roles'),
      subbagianId: text(form, 'subbagianId'),
    }
    const result = await attempt(event, setPersonRoles, { input, form })
    if (!result.ok) return result.refusal
    forgetVisitors()
    flash(event, 'Peran tersimpan.')
    redirect(303, paths.orang(placeOf(event)))
  },
}
