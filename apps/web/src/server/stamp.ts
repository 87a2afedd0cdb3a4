import { createHash, randomUUID } from 'node:crypto'
import { readPageStamp } from '@akuntabel/app'
import { isWatching } from '@akuntabel/domain'
import type { RequestEvent } from '@sveltejs/kit'
import { hasFlash } from './flash.ts'

/** A page of another program, or of this one before it was started again, is another page. */
const PROGRAM = randomUUID()
/** Pages that show the office's own data alone, all of which stands in its trail. */
const STAMPED =
  /^\/k\/\[unit\]\/[^/]+\/[^/]+\/(?:beranda|pengukuran|anggaran|iku|renstra|rkt|rencana-aksi|perjanjian|kegiatan(?!\/)|keputusan|dokumen|laporan|jejak|kebijakan)(?:$|\/(?!.*pekerjaan))/

/**
 * What a page asked for now would be known by, to a browser that keeps it: null where a page also shows what is not the
 * office's, or may not be kept at all. Only a browser that can be told to forget (https, or this machine) may keep one.
 */
export async function stampOf(event: RequestEvent): Promise<string | null> {
  const { actor, app, secure, url } = event.locals
  if (event.request.method !== 'GET' || !STAMPED.test(event.route.id ?? '')) return null
  if (!actor?.roles.length || actor.roles.some(isWatching) || hasFlash(event)) return null
  if (!secure && !LOOPBACK.test(url.hostname)) return null
  const stamp = await app.run(readPageStamp, actor, {})
  return `"${createHash('sha256').update(`${PROGRAM} ${stamp}`).digest('base64url').slice(0, 27)}"`
}

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/

/** The browser has this very page: only what is said anew goes back. */
export function unchanged({ locals: { stamp }, request }: RequestEvent): Response | null {
  if (stamp === null || request.headers.get('if-none-match') !== stamp) return null
  return new Response(null, { status: 304, headers: keeping(stamp) })
}

/** Lets the browser keep the page, and ask each time whether it still is the same. */
export function keepable(response: Response, stamp: string | null): void {
  if (stamp === null || response.status !== 200 || !isPage(response)) return
  for (const [name, value] of Object.entries(keeping(stamp))) response.headers.set(name, value)
}

function isPage(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').startsWith('text/html')
}

function keeping(stamp: string): Record<string, string> {
  return { etag: stamp, 'cache-control': 'private, no-cache' }
}
