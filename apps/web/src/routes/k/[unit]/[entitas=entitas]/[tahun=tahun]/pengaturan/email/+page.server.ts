import { readEmail, sendTestEmail } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ view: await read(event, readEmail, {}) })

export const actions: Actions = {
  uji: async (event) => {
    const form = await event.request.formData()
    const result = await attempt(event, sendTestEmail, { input: {}, form })
    if (!result.ok) return result.refusal
    flash(event, `Email percobaan dikirim ke ${result.value.to}.`)
    redirect(303, paths.pengaturanBagian(placeOf(event), 'email'))
  },
}
