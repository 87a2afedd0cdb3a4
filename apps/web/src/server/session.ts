import type { RequestEvent } from '@sveltejs/kit'

/** What the sign-in library wants to know of a visit. */
export function visitOf(event: RequestEvent): { headers: Headers; url: URL; ip: string } {
  return { headers: event.request.headers, url: event.locals.url, ip: event.getClientAddress() }
}

/** Hands whole Set-Cookie values of the sign-in library to the answer (see hooks.server.ts). */
export function keepCookies(event: RequestEvent, setCookie: string[]): void {
  event.locals.setCookie.push(...setCookie)
}
