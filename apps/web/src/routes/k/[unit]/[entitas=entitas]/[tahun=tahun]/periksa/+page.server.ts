import { downloadDokumen, keepHasil, listHasil } from '@akuntabel/app'
import type { KeptCheck } from '@akuntabel/app/periksa'
import type { RequestEvent } from '@sveltejs/kit'
import { paths } from '#paths'
import { readForm } from '#server/body.ts'
import { checkFor, filesOf } from '#server/periksa.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ hasil: await read(event, listHasil, {}) })

/** Before a body is read: whoever may not keep a result here checks nothing here. */
async function requireReader({ locals }: RequestEvent): Promise<void> {
  await locals.app.run(listHasil, locals.actor, {})
}

const keepIn = (event: Parameters<typeof placeOf>[0] & RequestEvent) => async (hasil: KeptCheck) => {
  const id = await event.locals.app.run(keepHasil, event.locals.actor, { hasil })
  return paths.periksaKantorHasil(placeOf(event), id)
}

export const actions: Actions = {
  periksa: (event) =>
    checkFor(event, {
      read: async () => {
        await requireReader(event)
        return filesOf(await readForm(event.request))
      },
      keep: keepIn(event),
    }),
  kita: (event) =>
    checkFor(event, {
      read: async () => {
        await requireReader(event)
        const form = await event.request.formData()
        const { entitas, tahun } = placeOf(event)
        const which = Object.fromEntries(
          ['jenis', 'id', 'revisi'].flatMap((name) => (form.has(name) ? [[name, form.get(name)]] : [])),
        )
        const asked = { jenis: 'lkj', ...which, entitas, tahun, format: 'docx' }
        const file = await event.locals.app.run(downloadDokumen, event.locals.actor, asked)
        return { files: [file], bandingkan: [], settings: null }
      },
      keep: keepIn(event),
    }),
}
