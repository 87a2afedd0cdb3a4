import { readInstallation } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths, safeReturn } from '#paths'
import { takeFlash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { homeOf } from '#server/home.ts'
import { read, refuse } from '#server/run.ts'
import { keepCookies, visitOf } from '#server/session.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { app, person } = event.locals
  if (person) redirect(303, (await homeOf(app, person)) ?? paths.akun())
  const installation = await read(event, readInstallation, {})
  if (installation.empty) redirect(303, paths.mulai())
  return { demo: installation.demo, demoPassword: installation.demoPassword, message: takeFlash(event) }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const { url, locals } = event
    try {
      const signed = await locals.app.signIn({
        email: text(form, 'email'),
        password: `${form.get('password') ?? ''}`,
        ...visitOf(event),
      })
      keepCookies(event, signed.setCookie)
      redirect(
        303,
        safeReturn(url.searchParams.get('ke')) ?? (await homeOf(locals.app, signed.person)) ?? paths.akun(),
      )
    } catch (cause) {
      return refuse(event, cause, form)
    }
  },
}
