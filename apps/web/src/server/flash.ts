import type { RequestEvent } from '@sveltejs/kit'

const NAME = 'akuntabel_pesan'

/** One sentence for the next page, after a form was accepted. */
export function flash(event: RequestEvent, sentence: string): void {
  event.cookies.set(NAME, sentence, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: event.locals.secure,
    maxAge: 60,
  })
}

export function hasFlash(event: RequestEvent): boolean {
  return event.cookies.get(NAME) !== undefined
}

export function takeFlash(event: RequestEvent): string | null {
  const sentence = event.cookies.get(NAME) ?? null
  if (sentence !== null) event.cookies.delete(NAME, { path: '/', secure: event.locals.secure })
  return sentence
}
