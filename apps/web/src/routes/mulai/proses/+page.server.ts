import { readInstallation } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { pekerjaan, empty } = await read(event, readInstallation, {})
  if (!pekerjaan || pekerjaan.state === 'selesai') redirect(303, empty ? paths.mulai() : paths.masuk())
  return { pekerjaan }
}
