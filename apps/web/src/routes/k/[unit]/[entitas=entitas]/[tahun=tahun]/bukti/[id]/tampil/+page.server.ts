import { readBukti } from '@akuntabel/app'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  bukti: await read(event, readBukti, { id: event.params.id }),
})
