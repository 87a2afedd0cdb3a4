import {
  createPerson,
  disablePerson,
  enablePerson,
  invitePerson,
  listPeople,
  makePasswordLink,
  setPersonRoles,
  withdrawInvitation,
} from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { saveCard } from '#server/card.ts'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { forgetVisitors } from '#server/visitors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => read(event, listPeople, {})

/** Shown on this answer only: it is kept nowhere. */
const shown = (event: RequestEvent, link: { token: string; nama: string; sampaiText: string }) => ({
  link: { ...link, token: undefined, alamat: `${event.locals.url.origin}${paths.undangan(link.token)}` },
})

const back = (event: RequestEvent) => paths.orang(placeOf(event))

export const actions: Actions = {
  undang: async (event) => {
    const form = await event.request.formData()
    const input = {
      name: text(form, 'name'),
      email: text(form, 'email'),
      roles: form.getAll('roles'),
      subbagianId: text(form, 'subbagianId'),
    }
    const result = await attempt(event, invitePerson, { input, form })
    return result.ok ? shown(event, result.value) : result.refusal
  },
  sandi: async (event) => {
    const form = await event.request.formData()
    const result = await attempt(event, makePasswordLink, {
      input: { personId: text(form, 'personId') },
      form,
    })
    return result.ok ? shown(event, result.value) : result.refusal
  },
  batal: (event) => saveCard(event, withdrawInvitation, { back: back(event), message: 'Tautan dibatalkan.' }),
  nonaktif: (event) =>
    saveCard(event, disablePerson, { back: back(event), message: 'Orang ini tidak dapat masuk lagi.' }),
  aktif: (event) =>
    saveCard(event, enablePerson, { back: back(event), message: 'Orang ini dapat masuk lagi.' }),
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
