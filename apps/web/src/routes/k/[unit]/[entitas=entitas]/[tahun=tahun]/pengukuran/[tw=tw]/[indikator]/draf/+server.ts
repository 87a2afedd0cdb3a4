import { drafKey, isAppError, saveDraf, toErrorView } from '@akuntabel/app'
import { json } from '@sveltejs/kit'
import { readJson } from '#server/body.ts'
import { placeOf } from '#server/place.ts'
import type { RequestHandler } from './$types'

/** What is typed and not yet saved, kept on the server from time to time. */
export const POST: RequestHandler = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const kunci = drafKey({ entitas, tahun, triwulan: event.params.tw, indikatorId: event.params.indikator })
  try {
    const isi = await readJson(event.request)
    return json(await event.locals.app.run(saveDraf, event.locals.actor, { kunci, isi }))
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    const view = toErrorView(cause)
    return json({ sentence: view.sentence }, { status: view.http })
  }
}
