import { readInstallation } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { homeOf } from '#server/home.ts'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { app, person } = event.locals
  if (!person) {
    const installation = await read(event, readInstallation, {})
    redirect(303, installation.empty ? paths.mulai() : paths.masuk())
  }
  redirect(303, (await homeOf(app, person)) ?? paths.akun())
}
