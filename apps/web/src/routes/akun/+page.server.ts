import { chooseEmail, formatInstant, readEmailChoice } from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
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
  const email = await Promise.all(places.map(({ unit }) => choiceIn(event, unit)))
  const cookies = event.request.headers.get('cookie') ?? ''
  return {
    ...{ person, places, email: email.flatMap((one) => one ?? []), message: takeFlash(event) },
    // The token stays here; it only tells which of them this one is.
    sessions: sessions.map(({ token, ...session }) => ({
      ...session,
      sejak: formatInstant(session.createdAt),
      ini: decodeURIComponent(cookies).includes(token),
    })),
  }
}

/** Null where mail does not go out. */
async function choiceIn({ locals: { app, person } }: RequestEvent, unit: string) {
  const actor = person && (await app.actor(person, unit))
  if (!actor) return null
  const choice = await app.run(readEmailChoice, actor, {})
  return choice.sent ? { unit, ...choice } : null
}

export const actions: Actions = {
  email: async (event) => {
    const { app, person } = event.locals
    if (!person) redirect(303, paths.masuk(paths.akun()))
    const form = await event.request.formData()
    try {
      await app.run(chooseEmail, await app.actor(person, text(form, 'unit')), { kerap: text(form, 'kerap') })
    } catch (cause) {
      return refuse(event, cause, form)
    }
    flash(event, 'Pilihan email pengingat tersimpan.')
    redirect(303, paths.akun())
  },
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
