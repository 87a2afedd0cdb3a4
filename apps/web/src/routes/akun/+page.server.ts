import { formatInstant } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash, takeFlash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { refuse } from '#server/run.ts'
import { keepCookies, visitOf } from '#server/session.ts'
import { forgetVisitors } from '#server/visitors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { app, person } = event.locals
  if (!person) redirect(303, paths.masuk(paths.akun()))
  const [places, sessions] = await Promise.all([app.places(person.id), app.auth.accounts.sessions(person.id)])
  const cookies = event.request.headers.get('cookie') ?? ''
  return {
    ...{ person, places, message: takeFlash(event) },
    // The token stays here; it only tells which of them this one is.
    sessions: sessions.map(({ token, ...session }) => ({
      ...session,
      sejak: formatInstant(session.createdAt),
      ini: decodeURIComponent(cookies).includes(token),
    })),
  }
}

export const actions: Actions = {
  keluarkan: async (event) => {
    const { app, person } = event.locals
    if (!person) redirect(303, paths.masuk(paths.akun()))
    const form = await event.request.formData()
    await app.auth.accounts.endSessions(person.id, text(form, 'id'))
    forgetVisitors()
    flash(event, 'Perangkat itu sudah dikeluarkan.')
    redirect(303, paths.akun())
  },
  sandi: async (event) => {
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
