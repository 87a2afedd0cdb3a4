import { type AppError, isAppError, toErrorView } from '@akuntabel/app'
import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { paths } from '#paths'
import { plainAnswer } from '#server/answer.ts'
import { closeApp, openApp } from '#server/app.ts'
import { typedAgain } from '#server/away.ts'
import { mediaType, takeBody } from '#server/body.ts'
import { compress } from '#server/compress.ts'
import { isForeign } from '#server/csrf.ts'
import { type Drawn, drawn } from '#server/drawn.ts'
import { protect } from '#server/headers.ts'
import { keptPage } from '#server/kept-page.ts'
import { isKnownAddress } from '#server/known-address.ts'
import { loggedAddress } from '#server/logged-address.ts'
import { keepable, nameOf, stampOf, unchanged } from '#server/stamp.ts'
import { asTable } from '#server/table-download.ts'
import { forgetTimelines } from '#server/timeline.ts'
import { visitUrl } from '#server/visit-url.ts'
import { recognise } from '#server/visitors.ts'

process.once('sveltekit:shutdown', () => void closeApp())

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.url = visitUrl(event.url, event.request.headers)
  event.locals.secure = event.locals.url.protocol === 'https:'
  event.locals.setCookie = []
  event.locals.stamp = null
  event.locals.name = null
  if (isForeign(event.request) && !ASKED_ELSEWHERE.includes(event.route.id ?? ''))
    return answer(event, 403, FOREIGN)
  if (!isKnownAddress(event)) return answer(event, 404, NOWHERE)
  try {
    Object.assign(event, { request: await takeBody({ request: event.request, routeId: event.route.id }) })
  } catch (error) {
    if (!isAppError(error)) throw error
    return refuse(event, error)
  }
  try {
    await identify(event)
  } catch (error) {
    console.error(loggedAddress(event), error)
    return answer(event, 503, AWAY, event.request.method === 'POST' ? await typedAgain(event.request) : '')
  }
  const refused = mustChangeFirst(event)
  const response = refused
    ? await finish(event, { response: refused, html: null })
    : (unchanged(event) ??
      (await keptPage(event, async () => finish(event, await asTable(event, await drawn(event, resolve))))))
  if (event.request.method !== 'GET') forgetTimelines()
  for (const cookie of event.locals.setCookie) response.headers.append('set-cookie', cookie)
  return response
}

function finish(event: RequestEvent, page: Drawn): Promise<Response> {
  keepable(event, page.response)
  protect(page.response, { secure: event.locals.secure, signedIn: event.locals.person !== null })
  return compress(event.request, page)
}

async function identify(event: RequestEvent): Promise<void> {
  const { locals, request, params } = event
  locals.app = await openApp()
  const visit = { headers: request.headers, url: locals.url, unit: (params as { unit?: string }).unit }
  const { person, actor, setCookie } = await recognise(locals.app, visit)
  locals.person = person
  locals.actor = actor
  locals.setCookie.push(...setCookie)
  locals.stamp = await stampOf(event)
  locals.name = nameOf(event, locals.stamp)
}

/** Somebody else chose the password: until it is changed, nothing but the page where it is. */
function mustChangeFirst({ locals, route, request }: RequestEvent): Response | null {
  if (!locals.person?.gantiSandi || FREE.includes(route.id ?? '')) return null
  if (request.method === 'GET')
    return new Response(null, { status: 303, headers: { location: paths.akun() } })
  return new Response(CHANGE_FIRST, { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

const FREE = [
  '/akun',
  '/keluar',
  '/masuk',
  '/periksa',
  '/periksa/hasil/[id]',
  '/periksa/hasil/[id]/[berkas]',
  '/undangan/[token]',
  '/kalender/[token]',
  '/email/[token]',
]
/** Mail programs press the button of a letter themselves; what it asks for stands in its address. RFC 8058. */
const ASKED_ELSEWHERE = ['/email/[token]']
const CHANGE_FIRST = 'Ganti dahulu kata sandi Anda di halaman Akun saya.'
const FOREIGN = 'Permintaan ini tidak berasal dari halaman Akuntabel. Buka Akuntabel, lalu ulangi dari sana.'
const NOWHERE = 'Halaman ini tidak ada.'
const AWAY = 'Basis data belum dapat dibuka. Tunggu sebentar, lalu muat ulang halaman ini.'

function answer({ locals, request }: RequestEvent, status: number, sentence: string, more = ''): Response {
  const json = mediaType(request) === 'application/json'
  return plainAnswer({ status, sentence, secure: locals.secure, more, json })
}

function refuse(event: RequestEvent, error: AppError): Response {
  const { http, sentence } = toErrorView(error)
  return answer(event, http, sentence)
}

export const handleError: HandleServerError = (caught) => {
  if (caught.kind === 'app') return
  if (caught.kind !== 'unknown') {
    const missing = caught.kind === 'framework' && caught.error.status === 404
    return { message: missing ? NOWHERE : 'Permintaan ini tidak dapat diterima.' }
  }
  if (isAppError(caught.error)) {
    const view = toErrorView(caught.error)
    return { message: view.sentence, code: view.code, status: view.http }
  }
  console.error(loggedAddress(caught.event), caught.error)
  return { message: 'Yang sudah Anda simpan tetap tersimpan.' }
}
