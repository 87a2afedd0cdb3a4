import { isAppError, previewRumus, toErrorView } from '@akuntabel/app'
import { render } from 'svelte/server'
import { html, readJson } from '#server/body.ts'
import { placeOf } from '#server/place.ts'
import { cardOf } from '#server/rumus.ts'
import RumusExample from '#ui/rumus-example.svelte'
import type { RequestHandler } from './$types'

/** What the formula gives while it is typed, as a piece of HTML; nothing is saved. */
export const POST: RequestHandler = async (event) => {
  const { tahun } = placeOf(event)
  try {
    const input = { ...cardOf(await readJson(event.request)), tahun }
    const props = await event.locals.app.run(previewRumus, event.locals.actor, input)
    return html(render(RumusExample, { props }).body)
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    const view = toErrorView(cause)
    const sebab = Object.values(view.fields)[0] ?? view.sentence
    const props = { kata: '', hasil: null, hitungan: '', sebab }
    // A formula that is not finished is an ordinary answer while typing.
    return html(render(RumusExample, { props }).body, view.http === 422 ? 200 : view.http)
  }
}
