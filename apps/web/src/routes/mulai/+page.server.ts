import { readInstallation, startSample } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const installation = await read(event, readInstallation, {})
  if (installation.tugas && installation.tugas.state !== 'selesai') redirect(303, paths.mulaiProses())
  if (!installation.empty) redirect(303, paths.masuk())
  return {}
}

export const actions: Actions = {
  contoh: async (event) => {
    const form = await event.request.formData()
    const result = await attempt(event, startSample, { input: {}, form })
    if (!result.ok) return result.refusal
    redirect(303, paths.mulaiProses())
  },
}
