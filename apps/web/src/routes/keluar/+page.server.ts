import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { keepCookies, visitOf } from '#server/session.ts'
import { forgetVisitors } from '#server/visitors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = () => redirect(303, paths.awal())

export const actions: Actions = {
  default: async (event) => {
    const { locals } = event
    if (locals.person) {
      const { setCookie } = await locals.app.auth.signOut(visitOf(event))
      forgetVisitors()
      keepCookies(event, setCookie)
    }
    // What the browser kept of this office's pages goes with the person.
    event.setHeaders({ 'clear-site-data': '"cache"' })
    flash(event, 'Anda sudah keluar.')
    redirect(303, paths.masuk())
  },
}
