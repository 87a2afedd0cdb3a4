import type { RequestEvent } from '@sveltejs/kit'

/** Hands whole Set-Cookie values of the sign-in library to the answer (see hooks.server.ts). */
export function keepCookies(event: RequestEvent, setCookie: string[]): void {
  event.locals.setCookie.push(...setCookie)
}
