import { isAppError, saveDraf, toErrorView } from '@akuntabel/app'
import { json } from '@sveltejs/kit'
import { readJson } from '#server/body.ts'
import { requireSeldom } from '#server/draf-rate.ts'
import type { RequestHandler } from './$types'

/** What is typed and not yet saved, kept on the server from time to time; for every page that is typed in. */
export const POST: RequestHandler = async (event) => {
  try {
    requireSeldom(event.locals.person?.id)
    const input = await readJson(event.request)
    return json(await event.locals.app.run(saveDraf, event.locals.actor, input))
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    const view = toErrorView(cause)
    return json({ sentence: view.sentence }, { status: view.http })
  }
}
