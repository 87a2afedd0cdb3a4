import { readStop, stopEmail } from '@akuntabel/app'
import type { RequestEvent } from '@sveltejs/kit'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

const asked = (event: RequestEvent) => ({
  token: event.params.token ?? '',
  address: event.getClientAddress(),
})

export const load: PageServerLoad = async (event) => read(event, readStop, asked(event))

export const actions: Actions = {
  /** Also what mail programs send for their own button. */
  default: async (event) => {
    const form = await event.request.formData()
    const result = await attempt(event, stopEmail, { input: asked(event), form })
    return result.ok ? { stopped: true } : result.refusal
  },
}
