import { isAppError, readCalendarDuties, toErrorView, writeIcs } from '@akuntabel/app'
import { fromHint } from '#paths'
import type { RequestHandler } from './$types'

/** For calendar programs: no session, only the secret of the address. */
export const GET: RequestHandler = async (event) => {
  const input = { token: event.params.token.replace(/\.ics$/, ''), address: event.getClientAddress() }
  try {
    const { office, at, duties } = await event.locals.app.run(readCalendarDuties, null, input)
    const days = duties.map(({ kunci, tenggat, title, text, place, path }) => ({
      ...{ uid: `${kunci}@akuntabel`, day: tenggat, title, text },
      url: `${event.locals.url.origin}${fromHint(place, path)}`,
    }))
    return new Response(await writeIcs(days, { name: `Tugas ${office}`, at }), {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="tugas.ics"',
        'cache-control': 'no-store',
      },
    })
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    const { http, sentence } = toErrorView(cause)
    return new Response(sentence, { status: http, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  }
}
