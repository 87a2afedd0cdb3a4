import { readTugas } from '@akuntabel/app'
import { read } from '#server/run.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  tugas: await read(event, readTugas, { id: event.params.tugas }),
  id: event.params.tugas,
})
