import { sampleDocument } from '@akuntabel/app/periksa'
import { readUpload } from '#server/form.ts'
import { checkFor, filesOf } from '#server/periksa.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  periksa: (event) =>
    checkFor(event, async () => {
      const form = await readUpload(event.request)
      return form === null ? null : filesOf(form)
    }),
  contoh: (event) => checkFor(event, async () => [await sampleDocument()]),
}
