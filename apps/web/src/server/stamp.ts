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

/**
 * The page's name to a browser that keeps it: null where it may not be kept. Only a browser that can be told to forget (https,
 * or this machine) may keep one.
 */
export function tagOf(event: RequestEvent, stamp: PageStamp | null): string | null {
  const { secure, url } = event.locals
  if (stamp === null || hasFlash(event) || !(secure || LOOPBACK.test(url.hostname))) return null
  return `"${createHash('sha256').update(`${PROGRAM} ${stamp.text}`).digest('base64url').slice(0, 27)}"`
}

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/

/** The browser has this very page: only what is said anew goes back. */
export function unchanged({ locals: { tag }, request }: RequestEvent): Response | null {
  if (tag === null || request.headers.get('if-none-match') !== tag) return null
  return new Response(null, { status: 304, headers: keeping(tag) })
}

/** Lets the browser keep the page, and ask each time whether it still is the same. */
export function keepable(response: Response, tag: string | null): void {
  if (tag === null || response.status !== 200 || !isPage(response)) return
  for (const [name, value] of Object.entries(keeping(tag))) response.headers.set(name, value)
}

function isPage(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').startsWith('text/html')
}

function keeping(tag: string): Record<string, string> {
  return { etag: tag, 'cache-control': 'private, no-cache' }
}
