import { sampleDocument } from '@akuntabel/app/periksa'
import { readForm } from '#server/body.ts'
import { checkFor, filesOf } from '#server/periksa.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  periksa: (event) => checkFor(event, async () => filesOf(await readForm(event.request))),
  contoh: (event) => checkFor(event, async () => ({ files: [await sampleDocument()], settings: null })),
}
