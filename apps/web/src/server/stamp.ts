import { createHash, randomUUID } from 'node:crypto'
import type { PageStamp } from '@akuntabel/app'
import { isWatching } from '@akuntabel/domain'
import type { RequestEvent } from '@sveltejs/kit'
import { hasFlash } from './flash.ts'

/** A page of another program, or of this one before it was started again, is another page. */
const PROGRAM = randomUUID()
/** Pages that show the office's own data alone, all of which stands in its trail. */
const STAMPED =
  /^\/k\/\[unit\]\/[^/]+\/[^/]+\/(?:beranda|pengukuran|anggaran|iku|renstra|rkt|rencana-aksi|perjanjian|kegiatan(?!\/)|keputusan|dokumen|laporan|jejak|kebijakan)(?:$|\/(?!.*pekerjaan))/

/** What a page asked for now is known by; null where a page also shows what is not the office's. */
export async function stampOf(event: RequestEvent): Promise<PageStamp | null> {
  const { actor, app } = event.locals
  if (event.request.method !== 'GET' || !STAMPED.test(event.route.id ?? '')) return null
  if (!actor?.roles.length || actor.roles.some(isWatching)) return null
  return app.stamp(actor)
}

/** The page's name while nothing of it changes; null where that cannot be said. */
export function nameOf(event: RequestEvent, stamp: PageStamp | null): string | null {
  if (stamp === null || hasFlash(event)) return null
  return `"${createHash('sha256').update(`${PROGRAM} ${stamp.text}`).digest('base64url').slice(0, 27)}"`
}

/** The browser has this very page: only what is said anew goes back. */
export function unchanged(event: RequestEvent): Response | null {
  const { name } = event.locals
  if (name === null || !canForget(event) || event.request.headers.get('if-none-match') !== name) return null
  return new Response(null, { status: 304, headers: keeping(name) })
}

/** Lets the browser keep the page, and ask each time whether it still is the same. */
export function keepable(event: RequestEvent, response: Response): void {
  const { name } = event.locals
  if (name === null || !canForget(event) || response.status !== 200 || !isPage(response)) return
  for (const [header, value] of Object.entries(keeping(name))) response.headers.set(header, value)
}

/** Only a browser that can be told to forget (https, or this machine) may keep a page. */
function canForget({ locals: { secure, url } }: RequestEvent): boolean {
  return secure || LOOPBACK.test(url.hostname)
}

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/

export function isPage(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').startsWith('text/html')
}

function keeping(name: string): Record<string, string> {
  return { etag: name, 'cache-control': 'private, no-cache' }
}
