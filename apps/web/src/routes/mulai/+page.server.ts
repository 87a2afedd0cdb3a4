import { readInstallation, startSample } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { text } from '#server/form.ts'
import { installerOf } from '#server/installer.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const installation = await read(event, readInstallation, {})
  const { pekerjaan } = installation
  if (pekerjaan?.state === 'antre' || pekerjaan?.state === 'berjalan') redirect(303, paths.mulaiProses())
  if (!installation.empty) redirect(303, paths.masuk())
  return { askCode: !installerOf(event).local, failed: pekerjaan?.state === 'gagal' ? pekerjaan.pesan : null }
}

export const actions: Actions = {
  contoh: async (event) => {
    const form = await event.request.formData()
    const result = await attempt(event, startSample, {
      input: { installer: { ...installerOf(event), code: text(form, 'kodePasang') } },
      form,
    })
    if (!result.ok) return result.refusal
    redirect(303, paths.mulaiProses())
  },
}
