import { readPekerjaan } from '@akuntabel/app'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  pekerjaan: await read(event, readPekerjaan, { id: event.params.pekerjaan }),
  id: event.params.pekerjaan,
})
