import type { RequestEvent } from '@sveltejs/kit'

/** Who knows such an address needs nothing else: invitations, calendars, results of visitors. */
const SECRET = /^\/(undangan|kalender|email|periksa\/hasil)\/[^/]+/

/** The address of a request as it may stand in a log, which others read. */
export function loggedAddress({ request, url }: Pick<RequestEvent, 'request' | 'url'>): string {
  return `${request.method} ${url.pathname.replace(SECRET, '/$1/…')}`
}
