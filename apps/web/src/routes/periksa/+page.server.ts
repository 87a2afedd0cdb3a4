import { sampleDocument } from '@akuntabel/app/periksa'
import { paths } from '#paths'
import { readForm } from '#server/body.ts'
import { checkFor, filesOf, kept } from '#server/periksa.ts'
import type { Actions } from './$types'

async function keep(result: Parameters<typeof kept.keep>[0]): Promise<string | null> {
  const id = kept.keep(result)
  return id === null ? null : paths.periksaHasil(id)
}

export const actions: Actions = {
  periksa: (event) => checkFor(event, { read: async () => filesOf(await readForm(event.request)), keep }),
  contoh: (event) =>
    checkFor(event, {
      read: async () => ({ files: [await sampleDocument()], bandingkan: [], settings: null }),
      keep,
    }),
}
