import { readAudit, verifyAudit } from '@akuntabel/app'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const before = searchParams.get('sebelum') ?? ''
  const subject = searchParams.get('perihal') ?? ''
  const input = {
    before: /^\d+$/.test(before) ? before : undefined,
    event: searchParams.get('peristiwa') ?? '',
    subject: subject.slice(0, 200),
  }
  return { audit: await read(event, readAudit, input), asked: input }
}

export const actions: Actions = {
  periksa: async (event) => {
    const form = await event.request.formData()
    const result = await attempt(event, verifyAudit, { input: {}, form })
    return result.ok ? { checked: result.value } : result.refusal
  },
}
