import { readAudit, verifyAudit } from '@akuntabel/app'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const page = Number(event.url.searchParams.get('halaman') ?? '1')
  return { audit: await read(event, readAudit, { page: Number.isInteger(page) && page > 0 ? page : 1 }) }
}

export const actions: Actions = {
  periksa: async (event) => {
    const form = await event.request.formData()
    const result = await attempt(event, verifyAudit, { input: {}, form })
    return result.ok ? { checked: result.value } : result.refusal
  },
}
