import { isAppError, toErrorView } from '@akuntabel/app'
import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { closeApp, openApp } from '#server/app.ts'
import { compress } from '#server/compress.ts'
import { isForeign } from '#server/csrf.ts'
import { protect } from '#server/headers.ts'
import { forgetTimelines } from '#server/timeline.ts'
import { visitUrl } from '#server/visit-url.ts'
import { recognise } from '#server/visitors.ts'
import errorPage from './error.html?raw'

process.once('sveltekit:shutdown', () => void closeApp())

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.url = visitUrl(event.url, event.request.headers)
  event.locals.secure = event.locals.url.protocol === 'https:'
  event.locals.setCookie = []
  if (isForeign(event.request)) return answer(event, 403, FOREIGN)
  try {
    await identify(event)
  } catch (error) {
    console.error(`${event.request.method} ${event.url.pathname}`, error)
    return answer(event, 503, AWAY)
  }
  const response = await resolve(event)
  if (event.request.method !== 'GET') forgetTimelines()
  for (const cookie of event.locals.setCookie) response.headers.append('set-cookie', cookie)
  protect(response, { secure: event.locals.secure, signedIn: event.locals.person !== null })
  return compress(event.request, response)
}

async function identify(event: RequestEvent): Promise<void> {
  const { locals, request, params } = event
  locals.app = await openApp()
  const visit = { headers: request.headers, url: locals.url, unit: (params as { unit?: string }).unit }
  const { person, actor, setCookie } = await recognise(locals.app, visit)
  locals.person = person
  locals.actor = actor
  locals.setCookie.push(...setCookie)
}

const FOREIGN = 'Permintaan ini tidak berasal dari halaman Akuntabel. Buka Akuntabel, lalu ulangi dari sana.'
const AWAY = 'Basis data belum dapat dibuka. Tunggu sebentar, lalu muat ulang halaman ini.'

/** Before anything is known of the visitor: the page that needs nothing, with the headers of every answer. */
function answer({ locals }: RequestEvent, status: 403 | 503, sentence: string): Response {
  const response = new Response(errorPage.replace('%sveltekit.error.message%', sentence), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
  protect(response, { secure: locals.secure, signedIn: false })
  return response
}

export const handleError: HandleServerError = (caught) => {
  if (caught.kind === 'app') return
  if (caught.kind !== 'unknown') {
    const missing = caught.kind === 'framework' && caught.error.status === 404
    return { message: missing ? 'Halaman ini tidak ada.' : 'Permintaan ini tidak dapat diterima.' }
  }
  if (isAppError(caught.error)) {
    const view = toErrorView(caught.error)
    return { message: view.sentence, code: view.code, status: view.http }
  }
  console.error(`${caught.event.request.method} ${caught.event.url.pathname}`, caught.error)
  return { message: 'Yang sudah Anda simpan tetap tersimpan.' }
}
