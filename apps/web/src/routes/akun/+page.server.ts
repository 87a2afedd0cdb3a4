import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash, takeFlash } from '#server/flash.ts'
import { refuse } from '#server/run.ts'
import { keepCookies, visitOf } from '#server/session.ts'
import { forgetVisitors } from '#server/visitors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { app, person } = event.locals
  if (!person) redirect(303, paths.masuk(paths.akun()))
  const places = await app.places(person.id)
  return { person, places, message: takeFlash(event) }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const lama = `${form.get('lama') ?? ''}`
    const baru = `${form.get('baru') ?? ''}`
    try {
      const { setCookie } = await event.locals.app.auth.changePassword({ ...visitOf(event), lama, baru })
      forgetVisitors()
      keepCookies(event, setCookie)
    } catch (cause) {
      return refuse(event, cause, new FormData())
    }
    flash(event, 'Kata sandi Anda sudah diganti.')
    redirect(303, paths.akun())
  },
}
