import { acceptInvitation, readLink, resetPassword } from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { attempt, read } from '#server/run.ts'
import { keepCookies, visitOf } from '#server/session.ts'
import { forgetVisitors } from '#server/visitors.ts'
import type { Actions, PageServerLoad } from './$types'

const asked = (event: RequestEvent) => ({
  token: event.params.token ?? '',
  address: event.getClientAddress(),
})

export const load: PageServerLoad = async (event) => read(event, readLink, asked(event))

export const actions: Actions = {
  undangan: (event) => spend(event, acceptInvitation, 'Selamat datang di Akuntabel.'),
  sandi: (event) => spend(event, resetPassword, 'Kata sandi Anda sudah diganti.'),
}

/** Uses the link and ends signed in. */
async function spend(
  event: RequestEvent,
  useCase: typeof acceptInvitation | typeof resetPassword,
  sentence: string,
) {
  const form = await event.request.formData()
  const password = `${form.get('password') ?? ''}`
  const result = await attempt(event, useCase, { input: { ...asked(event), password }, form })
  if (!result.ok) return result.refusal
  forgetVisitors()
  const { email } = result.value
  const { setCookie } = await event.locals.app.signIn({ ...visitOf(event), email, password })
  keepCookies(event, setCookie)
  flash(event, sentence)
  redirect(303, paths.awal())
}
